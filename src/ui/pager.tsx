/** The way on through a list that is paged by key: before and after, and where one is. */
import { Icon } from './icon.tsx'
import type { Link } from './link.ts'

export type PagerProps = {
  /** Names the pager: "Pages of the list". */
  label: string
  previous?: Link | undefined
  next?: Link | undefined
  /** Where one is, already formatted: "51–100". */
  summary?: string | undefined
}

/** `<Pager label="Sivut" previous={{ href: '?before=…', label: 'Edelliset' }} next={{ href: '?after=…', label: 'Seuraavat' }} />` */
export function Pager({ label, previous, next, summary }: PagerProps) {
  if (previous === undefined && next === undefined && summary === undefined) return null
  return (
    <nav class="pager" aria-label={label}>
      {previous === undefined ? (
        <span />
      ) : (
        <a class="button quiet" href={previous.href} rel="prev">
          <Icon name="arrow-left" />
          {previous.label}
        </a>
      )}
      {summary !== undefined && <p class="pager-summary">{summary}</p>}
      {next === undefined ? (
        <span />
      ) : (
        <a class="button quiet" href={next.href} rel="next">
          {next.label}
          <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  )
}
