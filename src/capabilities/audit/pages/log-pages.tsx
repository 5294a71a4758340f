/** The log: what was done, and who was looked at. */
import { type Here, page } from '#platform/http'
import { readId, toEdge } from '#platform/ids'
import { DateField, EmptyState, FilterBar, SelectField, Table, Time } from '#ui'
import { checkLog } from '../operations/check.ts'
import { type EntryTold, listEntries } from '../queries/list-entries.ts'
import { listReads } from '../queries/list-reads.ts'
import { auditWords } from '../words/index.ts'
import { Older, showLog, timeOf } from './log-frame.tsx'

export const logPages = [
  page('GET', '/audit', showEntries),
  page('GET', '/audit/reads', showReads),
  page('POST', '/audit/check', check),
]

/** An empty control of the filter is none. */
const given = (here: Here, name: string): string | undefined =>
  here.url.searchParams.get(name)?.trim() || undefined

async function showEntries(here: Here): Promise<Response> {
  const words = auditWords(here.language)
  const house = here.house.wordsOf(here.language)
  const actor = readId(given(here, 'actor'))
  const [day, fact] = [given(here, 'day'), given(here, 'fact')]
  const { items, next } = await here.ask(listEntries, { after: given(here, 'after'), actor, day, fact })
  return showLog(
    here,
    '/audit',
    <>
      <FilterBar
        action={here.to('/audit')}
        label={words.narrow}
        submitLabel={words.show}
        filtersLabel={words.showing}
        hidden={actor === undefined ? {} : { actor }}
        filters={
          actor === undefined
            ? []
            : [{ href: here.to('/audit'), label: words.onlyActor(actorEdge(actor)), active: true }]
        }
        {...((day ?? fact ?? actor) === undefined
          ? {}
          : { clear: { href: here.to('/audit'), label: words.all } })}
      >
        <DateField name="day" label={words.day} value={day} />
        <SelectField
          name="fact"
          label={words.fact}
          value={fact}
          placeholder={words.anyFact}
          options={Object.entries(house.facts)
            .map(([value, label]) => ({ value, label }))
            .sort((a, b) => a.label.localeCompare(b.label, here.language))}
        />
      </FilterBar>
      <Table
        caption={words.entries}
        rows={items}
        rowKey={({ number }) => number}
        empty={<EmptyState title={words.noEntries}>{words.noEntriesLead}</EmptyState>}
        columns={[
          { key: 'what', label: words.what, cell: ({ fact }) => house.facts[fact] ?? fact },
          {
            key: 'when',
            label: words.when,
            phone: 'line',
            width: 'narrow',
            cell: ({ at }) => <Time datetime={at} text={timeOf(here, at)} />,
          },
          {
            key: 'who',
            label: words.who,
            phone: 'line',
            cell: ({ actor }) => <Actor here={here} actor={actor} />,
          },
          { key: 'about', label: words.about, cell: ({ about }) => <About here={here} about={about} /> },
          { key: 'details', label: words.details, cell: ({ refs }) => detailsOf(refs) },
          { key: 'number', label: words.number, align: 'end', width: 'narrow', cell: ({ number }) => number },
        ]}
      />
      <Older here={here} view="/audit" next={next} />
    </>,
  )
}

async function showReads(here: Here): Promise<Response> {
  const words = auditWords(here.language)
  const { uses } = here.house.wordsOf(here.language)
  const { purposes } = here.register.definition
  const day = given(here, 'day')
  const { items, next } = await here.ask(listReads, { after: given(here, 'after'), day })
  return showLog(
    here,
    '/audit/reads',
    <>
      <FilterBar
        action={here.to('/audit/reads')}
        label={words.narrow}
        submitLabel={words.show}
        filtersLabel={words.showing}
        {...(day === undefined ? {} : { clear: { href: here.to('/audit/reads'), label: words.all } })}
      >
        <DateField name="day" label={words.day} value={day} />
      </FilterBar>
      <Table
        caption={words.reads}
        rows={items}
        rowKey={({ at, id }) => `${at} ${id}`}
        empty={<EmptyState title={words.noReads}>{words.noReadsLead}</EmptyState>}
        columns={[
          { key: 'what', label: words.what, cell: ({ query }) => uses[query] ?? query },
          {
            key: 'when',
            label: words.when,
            phone: 'line',
            width: 'narrow',
            cell: ({ at }) => <Time datetime={at} text={timeOf(here, at)} />,
          },
          {
            key: 'who',
            label: words.who,
            phone: 'line',
            cell: ({ actor }) => <Actor here={here} actor={actor} />,
          },
          {
            key: 'purpose',
            label: words.purpose,
            phone: 'line',
            cell: ({ purpose }) => purposes[purpose]?.name[here.language] ?? purpose,
          },
          { key: 'people', label: words.people, align: 'end', cell: ({ people }) => people },
        ]}
      />
      <Older here={here} view="/audit/reads" next={next} />
    </>,
  )
}

async function check(here: Here): Promise<Response> {
  await here.perform(checkLog, {})
  return here.go('/audit', 'done')
}

const actorEdge = (id: string) => toEdge('stf', id)

/** Names of the staff are the staff's own list's to tell; here an id leads to all that the same one did. */
function Actor({ here, actor }: { here: Here; actor: EntryTold['actor'] }) {
  const kind = auditWords(here.language).actors[actor.kind] ?? actor.kind
  if (actor.id === null) return <>{kind}</>
  return <a href={here.to(`/audit?actor=${actor.id}`)}>{`${kind} ${actor.id.slice(-6)}`}</a>
}

/** A few by their own page, more by their number. */
function About({ here, about }: { here: Here; about: readonly string[] }) {
  if (about.length > 1) return <>{auditWords(here.language).peopleCount(about.length)}</>
  const [person] = about
  if (person === undefined) return <>–</>
  const edge = toEdge('per', person)
  return <a href={here.to(`/people/${edge}`)}>{`…\u2060${edge.slice(-6)}`}</a>
}

const detailsOf = (refs: EntryTold['refs']): string =>
  Object.entries(refs)
    .map(
      ([name, value]) =>
        `${name}: ${readId(value) === undefined ? String(value) : `…${String(value).slice(-6)}`}`,
    )
    .join(', ')
