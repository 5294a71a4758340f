/** What was done with a person's data, or who looked at it: one line each, newest first, under the months. */
import { Temporal } from '#platform/clock'
import type { Here } from '#platform/http'
import { formatInstant, localeOf } from '#platform/i18n'
import { Section, Tabs, Timeline, type TimelineGroup, type TimelineItem } from '#ui'
import type { History } from '../queries/person-history.ts'
import { pageWords } from '../words/index.ts'
import { pathOfPerson } from './about-person.ts'

type Props = Readonly<{ here: Here; person: string; show: 'done' | 'reads'; history: History }>

export function Happened({ here, person, show, history }: Props) {
  const words = pageWords(here.language).person
  const items = show === 'done' ? doneItems(here, history) : readItems(here, history)
  const at = here.to(pathOfPerson(person))
  return (
    <Section title={words.happened} id="happened">
      <Tabs
        label={words.happened}
        tabs={[
          { href: `${at}#happened`, label: words.changes, current: show === 'done' },
          { href: `${at}?show=looks#happened`, label: words.looks, current: show === 'reads' },
        ]}
      />
      {items.length === 0 ? (
        <p>{show === 'done' ? words.nothingHappened : words.nobodyLooked}</p>
      ) : (
        <Timeline groups={byMonth(here, items)} />
      )}
    </Section>
  )
}

/** Facts are named by the capabilities that note them. */
function doneItems(here: Here, { done }: History): readonly TimelineItem[] {
  const words = pageWords(here.language)
  const { facts } = here.house.wordsOf(here.language)
  const { sources, purposes } = here.register.definition
  return done.map(({ seq, at, fact, actorKind, refs }) => ({
    key: seq,
    datetime: at,
    time: formatInstant(here.language, Temporal.Instant.from(at)),
    icon: iconOf(fact),
    title: facts[fact] ?? fact,
    meta: [
      words.actors[actorKind] ?? actorKind,
      sources[String(refs.source)]?.name[here.language],
      purposes[String(refs.purpose)]?.name[here.language],
    ]
      .filter(Boolean)
      .join(' · '),
  }))
}

function readItems(here: Here, { reads }: History): readonly TimelineItem[] {
  const words = pageWords(here.language)
  const { uses } = here.house.wordsOf(here.language)
  const { purposes } = here.register.definition
  return reads.map(({ at, query, purpose, actorKind }, index) => ({
    key: `${at} ${index}`,
    datetime: at,
    time: formatInstant(here.language, Temporal.Instant.from(at)),
    icon: 'eye',
    title: uses[query] ?? query,
    meta: [words.actors[actorKind] ?? actorKind, purposes[purpose]?.name[here.language] ?? purpose].join(
      ' · ',
    ),
  }))
}

function iconOf(fact: string): NonNullable<TimelineItem['icon']> {
  if (fact.includes('contact')) return 'letter'
  if (fact.includes('role')) return 'building'
  if (fact.includes('reveal')) return 'eye'
  return 'pencil'
}

function byMonth(here: Here, items: readonly TimelineItem[]): TimelineGroup[] {
  const months = Map.groupBy(items, ({ datetime }) => datetime.slice(0, 7))
  const named = new Intl.DateTimeFormat(localeOf[here.language], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return [...months].map(([month, lines]) => ({
    heading: named.format(Temporal.Instant.from(`${month}-01T00:00:00Z`).epochMilliseconds),
    items: [...lines],
  }))
}
