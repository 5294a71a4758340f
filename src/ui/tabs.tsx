/** Views of one thing, each with an address of its own. */
import type { CurrentLink } from './link.ts'

export type Tab = CurrentLink & { count?: string | undefined }

/** `<Tabs label="Henkilön näkymät" tabs={[{ href: '/people/1', label: 'Tiedot', current: true }]} />` */
export function Tabs(props: { label: string; tabs: Tab[] }) {
  return (
    <nav class="tab-links" aria-label={props.label}>
      <ul>
        {props.tabs.map(tab => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
              {tab.count !== undefined && <span class="count">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
