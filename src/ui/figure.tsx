/** A number that matters, with its unit and what it counts. */
import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import { markOf, type Tone } from './tone.ts'

export type FigureProps = {
  /** Already formatted in the reader's language. */
  value: string
  unit?: string | undefined
  label: string
  note?: ComponentChildren
  tone?: Tone | undefined
  href?: string | undefined
}

/** `<Figure value="1 204" unit="pyyntöä" label="Vastattu vuonna 2026" note="mediaani 6 päivää" />` */
export function Figure({ value, unit, label, note, tone = 'neutral', href }: FigureProps) {
  return (
    <div class={`figure tone-${tone}`}>
      <p class="figure-label">
        {tone !== 'neutral' && <Icon name={markOf[tone]} />}
        {href === undefined ? label : <a href={href}>{label}</a>}
      </p>
      <p class="figure-number">
        <span class="figure-value">{value}</span>
        {unit !== undefined && <span class="figure-unit"> {unit}</span>}
      </p>
      {note !== undefined && <p class="figure-note">{note}</p>}
    </div>
  )
}

/** `<Figures><Figure … /><Figure … /></Figures>`: figures in a row that share a baseline. */
export function Figures(props: { children: ComponentChildren }) {
  return <div class="figures">{props.children}</div>
}
