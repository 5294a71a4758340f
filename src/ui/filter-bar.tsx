/** What a list shows, said as a sentence: a search, and filters that are switched on and off as links. */
import type { ComponentChildren } from 'preact'
import { HiddenFields } from './form.tsx'
import { Icon } from './icon.tsx'
import type { Link } from './link.ts'

export type Filter = Link & {
  active: boolean
  count?: string | undefined
}

export type FilterBarProps = {
  action: string
  /** Names the search: "Narrow the list". */
  label: string
  search?: { name: string; label: string; value?: string | undefined } | undefined
  /** Further controls (selects, days) sent with the search. */
  children?: ComponentChildren
  submitLabel: string
  /** The rest of the list's address, kept when the search is sent. */
  hidden?: Record<string, string> | undefined
  /** The word before the filters: "Show". */
  filtersLabel: string
  filters?: Filter[] | undefined
  clear?: Link | undefined
  /** How many there are, already worded. */
  summary?: ComponentChildren
}

/** `<FilterBar action="/people" label="Rajaa" search={{ name: 'q', label: 'Nimi' }} submitLabel="Hae" filtersLabel="Näytä" filters={[{ href: '?group=customer', label: 'asiakkaat', active: true }]} />` */
export function FilterBar(props: FilterBarProps) {
  const { search, filters = [] } = props
  return (
    <search class="filter-bar" aria-label={props.label}>
      {(search !== undefined || props.children !== undefined) && (
        <form class="filter-form" method="get" action={props.action}>
          <HiddenFields values={props.hidden} />
          {search !== undefined && (
            <label class="filter-search">
              <span>{search.label}</span>
              <input
                class="input"
                type="search"
                name={search.name}
                value={search.value}
                maxLength={200}
                spellcheck={false}
              />
            </label>
          )}
          {props.children}
          <button class="button quiet" type="submit">
            {props.submitLabel}
          </button>
        </form>
      )}
      {filters.length > 0 && (
        <div class="filters">
          <span class="filters-label">{props.filtersLabel}</span>
          <ul>
            {filters.map(filter => (
              <li key={filter.href}>
                <FilterLink {...filter} />
              </li>
            ))}
          </ul>
          {props.clear !== undefined && <a href={props.clear.href}>{props.clear.label}</a>}
        </div>
      )}
      {props.summary !== undefined && <p class="filter-summary">{props.summary}</p>}
    </search>
  )
}

function FilterLink(filter: Filter) {
  return (
    <a
      class="filter-chip"
      href={filter.href}
      aria-current={filter.active ? 'true' : undefined}
      rel="nofollow"
      data-turbo-action="replace"
    >
      {filter.active && <Icon name="check" />}
      {filter.label}
      {filter.count !== undefined && <span class="count">{filter.count}</span>}
    </a>
  )
}
