/** A short list of places to go on to: today's work, what is due. */
import type { ComponentChildren } from 'preact'
import type { Link } from './link.ts'

export type LinkListItem = Link & {
  detail?: ComponentChildren
  /** At the end of the line: a figure, days left, a state. */
  end?: ComponentChildren
}

/** `<LinkList items={[{ href: '/requests/1', label: 'Kopio Ainolle', detail: 'Odottaa tarkistusta', end: '12 päivää' }]} empty="Ei mitään tänään" />` */
export function LinkList(props: { items: LinkListItem[]; empty?: ComponentChildren }) {
  if (props.items.length === 0) return <p class="quiet-text">{props.empty}</p>
  return (
    <ul class="link-list">
      {props.items.map(item => (
        <li key={item.href}>
          <div class="link-list-text">
            <a href={item.href}>{item.label}</a>
            {item.detail !== undefined && <div class="link-list-detail">{item.detail}</div>}
          </div>
          {item.end !== undefined && <div class="link-list-end">{item.end}</div>}
        </li>
      ))}
    </ul>
  )
}
