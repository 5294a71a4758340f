/** Something the page has to say: what happened, what to mind, what went wrong. */
import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import { markOf, type Tone } from './tone.ts'

export type NoticeProps = {
  tone: Exclude<Tone, 'waiting' | 'neutral'>
  /** The word that tells the tone: "Saved", "Mind this". */
  title: ComponentChildren
  /** Read aloud when it appears: `polite` for an answer, `assertive` for what cannot wait. */
  live?: 'polite' | 'assertive' | undefined
  action?: ComponentChildren
  children?: ComponentChildren
}

/** `<Notice tone="ok" title="Tallennettu" live="polite">Muutos näkyy aikajanalla.</Notice>` */
export function Notice({ tone, title, live, action, children }: NoticeProps) {
  const role = live === undefined ? undefined : live === 'polite' ? 'status' : 'alert'
  return (
    <div class={`callout tone-${tone}`} role={role}>
      <Icon name={markOf[tone]} />
      <div class="callout-text">
        <p class="callout-title">{title}</p>
        {children !== undefined && <div>{children}</div>}
      </div>
      {action !== undefined && <div class="callout-action">{action}</div>}
    </div>
  )
}
