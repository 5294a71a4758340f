/** The log: what was done, and who was looked at. */
import { type Here, page, tellActor } from '#platform/http'
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
  const names = await here.namesOf([
    actor ?? null,
    ...items.flatMap(item => [item.actor.id, ...idsIn(item.refs)]),
  ])
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
            : [
                {
                  href: here.to('/audit'),
                  label: words.onlyActor(tellActor(here, names, chosenActor(actor, items))),
                  active: true,
                },
              ]
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
            width: 'narrow',
            cell: ({ actor }) => <Actor here={here} names={names} actor={actor} />,
          },
          {
            key: 'about',
            label: words.about,
            width: 'narrow',
            cell: ({ about }) => <About here={here} about={about} />,
          },
          { key: 'details', label: words.details, cell: ({ refs }) => detailsOf(refs, names) },
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
  const names = await here.namesOf(items.map(({ actor }) => actor.id))
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
            width: 'narrow',
            cell: ({ actor }) => <Actor here={here} names={names} actor={actor} />,
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

type Names = ReadonlyMap<string, string>
type Acting = EntryTold['actor']

/** The log holds ids; who is behind them is told beside it, and leads to all that the same one did. */
function Actor({ here, names, actor }: { here: Here; names: Names; actor: Acting }) {
  const told = tellActor(here, names, actor)
  if (actor.id === null) return <>{told}</>
  return <a href={here.to(`/audit?actor=${actor.id}`)}>{told}</a>
}

/** Of which kind the chosen one is, their entries say; who has none on this page is taken for one of the staff. */
const chosenActor = (id: string, items: readonly EntryTold[]): Acting =>
  items.find(({ actor }) => actor.id === id)?.actor ?? { kind: 'staff', id }

/** A few by their own page, more by their number. */
function About({ here, about }: { here: Here; about: readonly string[] }) {
  if (about.length > 1) return <>{auditWords(here.language).peopleCount(about.length)}</>
  const [person] = about
  if (person === undefined) return <>–</>
  const edge = toEdge('per', person)
  return <a href={here.to(`/people/${edge}`)}>{`…\u2060${edge.slice(-6)}`}</a>
}

const idsIn = (refs: EntryTold['refs']): readonly string[] =>
  Object.values(refs).flatMap(value => readId(value) ?? [])

/** Members of the staff and keys by name, whatever else by the end of its id. */
const detailsOf = (refs: EntryTold['refs'], names: Names): string =>
  Object.entries(refs)
    .map(([name, value]) => `${name}: ${detailOf(value, names)}`)
    .join(', ')

function detailOf(value: unknown, names: Names): string {
  const id = readId(value)
  return id === undefined ? String(value) : (names.get(id) ?? `…\u2060${id.slice(-6)}`)
}
