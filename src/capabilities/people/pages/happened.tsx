/** What was done with a person's data, or who looked at it and for what: newest first, under the months. */
import { Temporal } from '#platform/clock'
import { type Here, tellActor } from '#platform/http'
import { formatInstant, localeOf } from '#platform/i18n'
import { Prose, Section, Tabs, Timeline, type TimelineGroup, type TimelineItem } from '#ui'
import type { History } from '../queries/person-history.ts'
import { pageWords } from '../words/index.ts'
import { pathOfPerson } from './about-person.ts'
import { dayTold } from './telling.ts'

type Told = Readonly<{ here: Here; history: History; names: ReadonlyMap<string, string> }>
type Props = Told & Readonly<{ person: string; show: 'done' | 'reads' }>

/** Whom the history tells of, for `here.namesOf`. */
export const actorsOf = ({ done, reads }: History): readonly (string | null)[] =>
  [...done, ...reads].map(({ actorId }) => actorId)

export function Happened({ here, person, show, history, names }: Props) {
  const words = pageWords(here.language).person
  const items = show === 'done' ? doneItems({ here, history, names }) : readItems({ here, history, names })
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
      {history.more && (
        <Prose>
          <p>{show === 'done' ? words.moreHappened : words.moreLooks}</p>
        </Prose>
      )}
    </Section>
  )
}

/** Facts are named by the capabilities that note them. */
function doneItems({ here, history, names }: Told): readonly TimelineItem[] {
  const { facts } = here.house.wordsOf(here.language)
  const { sources, purposes } = here.register.definition
  return history.done.map(({ seq, at, fact, actorKind, actorId, refs }) => ({
    key: seq,
    datetime: at,
    time: formatInstant(here.language, Temporal.Instant.from(at)),
    icon: iconOf(fact),
    title: facts[fact] ?? fact,
    meta: [
      tellActor(here, names, { kind: actorKind, id: actorId }),
      sources[String(refs.source)]?.name[here.language],
      purposes[String(refs.purpose)]?.name[here.language],
    ]
      .filter(Boolean)
      .join(' · '),
  }))
}

function readItems({ here, history, names }: Told): readonly TimelineItem[] {
  const words = pageWords(here.language).person
  const { uses } = here.house.wordsOf(here.language)
  const { purposes } = here.register.definition
  return history.reads.map(({ day, query, purpose, actorKind, actorId, times }, index) => ({
    key: `${day} ${index}`,
    datetime: day,
    time: dayTold(here.language, day),
    icon: 'eye',
    title: uses[query] ?? query,
    meta: [
      tellActor(here, names, { kind: actorKind, id: actorId }),
      purposes[purpose]?.name[here.language] ?? purpose,
      ...(times > 1 ? [words.times(times)] : []),
    ].join(' · '),
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
