/** Facts with their names: what is known, one a line. */
import type { ComponentChildren } from 'preact'

export type Description = {
  term: ComponentChildren
  detail: ComponentChildren
  /** Under the fact: where it came from, since when. */
  note?: ComponentChildren
  /** At the end of the line: a quiet link to change or reveal. */
  action?: ComponentChildren
}

export type DescriptionListProps = {
  items: Description[]
  /** `beside` puts names left of facts where there is room; `above` suits a narrow column. */
  layout?: 'beside' | 'above' | undefined
}

/** `<DescriptionList items={[{ term: 'Sähköposti', detail: 'aino@esimerkki.fi', note: 'Ilmoittautumisesta 3.3.2026' }]} />` */
export function DescriptionList({ items, layout = 'beside' }: DescriptionListProps) {
  return (
    <dl class={`facts facts-${layout}`}>
      {items.map((item, index) => (
        <div class="fact" key={index}>
          <dt>{item.term}</dt>
          <dd>
            <div class="fact-detail">{item.detail}</div>
            {item.note !== undefined && <div class="fact-note">{item.note}</div>}
          </dd>
          {item.action !== undefined && <dd class="fact-action">{item.action}</dd>}
        </div>
      ))}
    </dl>
  )
}
