/** The list of people: a search, filters as a sentence, pages by key. Everything it shows stands in its address. */

import { type Here, httpWords, page, StaffPage } from '#platform/http'
import { fromEdge } from '#platform/ids'
import {
  Badge,
  ButtonLink,
  type Column,
  EmptyState,
  type Filter,
  FilterBar,
  PageHeader,
  Pager,
  Table,
} from '#ui'
import { listPeople } from '../queries/list-people.ts'
import type { ListedPerson } from '../queries/listed-person.ts'
import { pageWords } from '../words/index.ts'
import { may, mayEdit, pathOfPerson } from './about-person.ts'
import { asIdentityCode } from './by-identity-code.tsx'
import { dayTold, listName, reachTold } from './telling.ts'

export const listPages = [page('GET', '/people', showList)]

/** What the address may ask; the rest of it is passed over. */
const asked = ['search', 'group', 'source', 'contact', 'organisation', 'archived', 'sort'] as const
type Asked = Partial<Record<(typeof asked)[number], string>>

async function showList(here: Here): Promise<Response> {
  const words = pageWords(here.language).list
  const query = askedIn(here)
  const elsewhere = asIdentityCode(here, query.search)
  if (elsewhere !== undefined) return elsewhere
  const after = here.url.searchParams.get('after') ?? undefined
  const { items, next } = await here.ask(listPeople, { ...inputOf(query), ...(after && { after }) })
  const narrowed = Object.keys(query).some(name => name !== 'sort')
  return here.show(
    <StaffPage here={here} title={words.title}>
      <PageHeader title={words.title} action={<Ways here={here} query={query} />} />
      <FilterBar
        action={here.to('/people')}
        label={words.narrow}
        search={{ name: 'search', label: words.search, value: query.search }}
        hidden={withoutSearch(query)}
        submitLabel={words.submit}
        filtersLabel={words.show}
        filters={filtersOf(here, query)}
        clear={narrowed ? { href: here.to('/people'), label: words.clear } : undefined}
      />
      <Table
        caption={words.title}
        columns={columnsOf(here, query)}
        rows={items}
        rowKey={({ id }) => id}
        rowHref={({ id }) => here.to(pathOfPerson(id))}
        empty={<Nobody here={here} narrowed={narrowed} more={next !== null} />}
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

function Ways({ here, query }: { here: Here; query: Asked }) {
  return (
    <>
      {may(here, 'disclosures:export') && (
        <ButtonLink href={here.to(`/exports/new?${new URLSearchParams({ list: 'people', ...query })}`)}>
          {pageWords(here.language).list.takeOut}
        </ButtonLink>
      )}
      {may(here, 'people:identify') && (
        <ButtonLink href={here.to('/people/by-identity-code')}>
          {pageWords(here.language).forms.findByCodeTitle}
        </ButtonLink>
      )}
      {mayEdit(here) && <AddLink here={here} />}
    </>
  )
}

function askedIn(here: Here): Asked {
  const given = asked.map(name => [name, here.url.searchParams.get(name)?.trim()] as const)
  return Object.fromEntries(given.filter(([, value]) => value)) as Asked
}

/** An organisation stands in the address as everywhere outside. What is no filter at all is refused like other bad input. */
function inputOf({ organisation, ...rest }: Asked): object {
  if (organisation === undefined) return rest
  return { ...rest, organisation: fromEdge('org', organisation) ?? organisation }
}

const withoutSearch = ({ search: _, ...rest }: Asked): Record<string, string> =>
  rest as Record<string, string>

function address(here: Here, query: Asked, more: Readonly<Record<string, string>> = {}): string {
  const params = new URLSearchParams({ ...query, ...more } as Record<string, string>)
  return here.to(params.size === 0 ? '/people' : `/people?${params}`)
}

/** One of each kind at a time: choosing what is chosen lets go of it. */
function filtersOf(here: Here, query: Asked): Filter[] {
  const words = pageWords(here.language).list
  const { groups, sources } = here.register.definition
  const toggle = (name: keyof Asked, value: string, label: string): Filter => {
    const active = query[name] === value
    const { [name]: _, ...rest } = query
    return { active, label, href: address(here, active ? rest : { ...rest, [name]: value }) }
  }
  return [
    ...derived
      .filter(key => Object.hasOwn(groups, key))
      .map(key => toggle('group', key, words.inGroup[key]?.many ?? groups[key]?.name[here.language] ?? key)),
    toggle('contact', 'bouncing', words.bouncing),
    toggle('contact', 'unreachable', words.unreachable),
    toggle('archived', 'only', words.archived),
    toggle('sort', 'newest', words.newest),
    ...(query.source === undefined
      ? []
      : [toggle('source', query.source, sources[query.source]?.name[here.language] ?? query.source)]),
  ]
}

const derived = ['customer-contacts', 'in-touch', 'target-contacts']

function columnsOf(here: Here, query: Asked): Column<ListedPerson>[] {
  const words = pageWords(here.language).list
  const down = query.sort === '-name'
  const byName = query.search === undefined && query.sort !== 'newest'
  return [
    {
      key: 'name',
      label: words.name,
      cell: person => listName(person),
      sort: {
        href: address(here, { ...query, sort: byName && !down ? '-name' : 'name' }),
        direction: byName ? (down ? 'descending' : 'ascending') : undefined,
      },
    },
    {
      key: 'work',
      label: words.work,
      cell: ({ organisation }) => <Work organisation={organisation} />,
      width: 'one-line-wide',
    },
    {
      key: 'groups',
      label: words.groups,
      cell: person => person.groups.map(key => <Group key={key} here={here} group={key} />),
      width: 'narrow',
    },
    { key: 'reach', label: words.reach, cell: reached, width: 'one-line' },
    {
      key: 'seen',
      label: words.lastContact,
      cell: ({ lastContactOn }) => dayTold(here.language, lastContactOn),
      align: 'end',
      width: 'narrow',
    },
  ]
}

function Work({ organisation }: Pick<ListedPerson, 'organisation'>) {
  const { name, position } = organisation ?? {}
  if (!position) return <>{name}</>
  return (
    <>
      {name}, <span class="quiet-text">{position}</span>
    </>
  )
}

/** One word of the list's own; the notice's name of the group is read aloud, and shown to whoever points at it. */
function Group({ here, group }: { here: Here; group: string }) {
  const name = here.register.definition.groups[group]?.name[here.language] ?? group
  const word = pageWords(here.language).list.inGroup[group]?.one
  return <Badge whole={word === undefined ? undefined : name}>{word ?? name}</Badge>
}

/** What does not fit the column is told whole to whoever points at it. */
function reached(person: ListedPerson) {
  const told = reachTold(person)
  return told === '' ? '' : <span title={told}>{told}</span>
}

function AddLink({ here }: { here: Here }) {
  return (
    <ButtonLink kind="primary" icon="plus" href={here.to('/people/new')}>
      {pageWords(here.language).list.add}
    </ButtonLink>
  )
}

function Nobody({ here, narrowed, more }: { here: Here; narrowed: boolean; more: boolean }) {
  const words = pageWords(here.language).list
  if (more) return <EmptyState title={words.further} />
  if (narrowed) return <EmptyState title={words.noneTitle}>{words.none}</EmptyState>
  return (
    <EmptyState title={words.emptyTitle} action={mayEdit(here) && <AddLink here={here} />}>
      {words.empty}
    </EmptyState>
  )
}
