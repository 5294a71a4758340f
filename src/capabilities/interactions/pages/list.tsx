/** Interactions, the newest first, narrowed by kind and day. Everything the list shows stands in its address. */
import { type Here, httpWords, page, StaffPage } from '#platform/http'
import { fromEdge } from '#platform/ids'
import {
  ButtonLink,
  type Column,
  DateField,
  EmptyState,
  type Filter,
  FilterBar,
  PageHeader,
  Pager,
  Table,
} from '#ui'
import type { Interaction } from '../interaction.ts'
import { listInteractions } from '../queries/list-interactions.ts'
import { interactionKinds } from '../schema.ts'
import { pageWords } from '../words/index.ts'
import { instantTold, may, pathOfInteraction, wayOf } from './about-interaction.ts'

export const listPages = [page('GET', '/interactions', showList)]

/** What the address may ask; the rest of it is passed over. */
const asked = ['kind', 'day', 'mine', 'person', 'organisation'] as const
type Asked = Partial<Record<(typeof asked)[number], string>>

async function showList(here: Here): Promise<Response> {
  const words = pageWords(here.language).list
  const query = askedIn(here)
  const after = here.url.searchParams.get('after') ?? undefined
  const { items, next } = await here.ask(listInteractions, { ...inputOf(query), ...(after && { after }) })
  const { day: _, ...withoutDay } = query
  const narrowed = Object.keys(query).length > 0
  return here.show(
    <StaffPage here={here} title={words.title}>
      <PageHeader title={words.title} action={<Ways here={here} />} />
      <FilterBar
        action={here.to('/interactions')}
        label={words.narrow}
        hidden={withoutDay as Record<string, string>}
        submitLabel={words.submit}
        filtersLabel={words.show}
        filters={filtersOf(here, query)}
        clear={narrowed ? { href: here.to('/interactions'), label: words.clear } : undefined}
      >
        <DateField name="day" label={words.day} value={query.day} />
      </FilterBar>
      <Table
        caption={words.caption}
        columns={columnsOf(here)}
        rows={items}
        rowKey={({ id }) => id}
        rowHref={({ id }) => here.to(pathOfInteraction(id))}
        empty={<Nothing here={here} narrowed={narrowed} more={after !== undefined} />}
      />
      <Pager
        label={httpWords(here.language).pages}
        previous={after === undefined ? undefined : { href: address(here, query), label: words.first }}
        next={
          next === null
            ? undefined
            : { href: address(here, query, { after: next }), label: httpWords(here.language).next }
        }
      />
    </StaffPage>,
  )
}

function Ways({ here }: { here: Here }) {
  const words = pageWords(here.language)
  if (!may(here, 'interactions:edit')) return null
  return (
    <>
      <ButtonLink href={here.to('/interactions/unmatched')}>{words.waiting.title}</ButtonLink>
      <ButtonLink href={here.to('/interactions/address')}>{words.address.title}</ButtonLink>
      <ButtonLink kind="primary" icon="plus" href={here.to('/interactions/new')}>
        {words.list.record}
      </ButtonLink>
    </>
  )
}

function askedIn(here: Here): Asked {
  const given = asked.map(name => [name, here.url.searchParams.get(name)?.trim()] as const)
  return Object.fromEntries(given.filter(([, value]) => value)) as Asked
}

/** Ids stand in the address as everywhere outside. What is no filter at all is refused like other bad input. */
function inputOf({ person, organisation, ...rest }: Asked): object {
  return {
    ...rest,
    ...(person && { person: fromEdge('per', person) ?? person }),
    ...(organisation && { organisation: fromEdge('org', organisation) ?? organisation }),
  }
}

function address(here: Here, query: Asked, more: Readonly<Record<string, string>> = {}): string {
  const params = new URLSearchParams({ ...query, ...more } as Record<string, string>)
  return here.to(params.size === 0 ? '/interactions' : `/interactions?${params}`)
}

/** One kind at a time: choosing what is chosen lets go of it. */
function filtersOf(here: Here, query: Asked): Filter[] {
  const words = pageWords(here.language)
  const toggle = (name: keyof Asked, value: string, label: string): Filter => {
    const active = query[name] === value
    const { [name]: _, ...rest } = query
    return { active, label, href: address(here, active ? rest : { ...rest, [name]: value }) }
  }
  return [
    ...interactionKinds.map(kind => toggle('kind', kind, words.kinds[kind])),
    toggle('mine', 'yes', words.list.mine),
  ]
}

function columnsOf(here: Here): Column<Interaction>[] {
  const words = pageWords(here.language)
  return [
    {
      key: 'about',
      label: words.list.about,
      cell: interaction => aboutTold(interaction) ?? words.ways[wayOf(interaction)],
      width: 'one-line-wide',
    },
    {
      key: 'who',
      label: words.list.who,
      cell: interaction => whoTold(interaction) || words.list.nobody,
      width: 'one-line-wide',
    },
    {
      key: 'what',
      label: words.list.what,
      cell: interaction => words.ways[wayOf(interaction)],
      width: 'narrow',
    },
    {
      key: 'when',
      label: words.list.when,
      cell: ({ happenedAt }) => instantTold(here.language, happenedAt),
      align: 'end',
      width: 'narrow',
    },
  ]
}

/** The subject, else how it begins. */
export const aboutTold = ({ subject, body }: Interaction): string | undefined =>
  subject ?? body?.split('\n', 1)[0]?.slice(0, 120) ?? undefined

export const whoTold = ({ people, organisation }: Interaction): string =>
  [...people.map(({ name }) => name), ...(organisation === null ? [] : [organisation.name])].join(', ')

function Nothing({ here, narrowed, more }: { here: Here; narrowed: boolean; more: boolean }) {
  const words = pageWords(here.language).list
  if (more) return <EmptyState title={words.further} />
  if (narrowed) return <EmptyState title={words.noneTitle}>{words.none}</EmptyState>
  return <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
}
