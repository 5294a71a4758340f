/** The list of organisations: a search, what each is to us, pages by key. */
import { type Here, httpWords, page, StaffPage } from '#platform/http'
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
import { type ListedOrganisation, listOrganisations } from '../queries/list-organisations.ts'
import { relationshipKinds } from '../schema.ts'
import { organisationWords, ytjWords } from '../words/index.ts'
import { ytjOf } from '../ytj/ytj-of.ts'
import { differencesPath, mayEdit, pathOf } from './about-organisation.ts'

export const listPages = [page('GET', '/organisations', showList)]

const asked = ['search', 'relationship', 'archived', 'sort'] as const
type Asked = Partial<Record<(typeof asked)[number], string>>

async function showList(here: Here): Promise<Response> {
  const words = organisationWords(here.language).list
  const query = askedIn(here)
  const after = here.url.searchParams.get('after') ?? undefined
  const { items, next } = await here.ask(listOrganisations, { ...query, ...(after && { after }) } as object)
  const narrowed = Object.keys(query).some(name => name !== 'sort')
  const { search: _, ...kept } = query
  return here.show(
    <StaffPage here={here} title={words.title}>
      <PageHeader title={words.title} action={<Ways here={here} query={query} />} />
      <FilterBar
        action={here.to('/organisations')}
        label={words.narrow}
        search={{ name: 'search', label: words.search, value: query.search }}
        hidden={kept as Record<string, string>}
        submitLabel={words.submit}
        filtersLabel={words.show}
        filters={filtersOf(here, query)}
        clear={narrowed ? { href: here.to('/organisations'), label: words.clear } : undefined}
      />
      <Table
        caption={words.title}
        columns={columnsOf(here, query)}
        rows={items}
        rowKey={({ id }) => id}
        rowHref={({ id }) => here.to(pathOf(id))}
        empty={
          narrowed ? (
            <EmptyState title={words.noneTitle}>{words.none}</EmptyState>
          ) : (
            <EmptyState title={words.emptyTitle} action={mayEdit(here) && <AddLink here={here} />}>
              {words.empty}
            </EmptyState>
          )
        }
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

function askedIn(here: Here): Asked {
  const given = asked.map(name => [name, here.url.searchParams.get(name)?.trim()] as const)
  return Object.fromEntries(given.filter(([, value]) => value)) as Asked
}

function address(here: Here, query: Asked, more: Readonly<Record<string, string>> = {}): string {
  const params = new URLSearchParams({ ...query, ...more } as Record<string, string>)
  return here.to(params.size === 0 ? '/organisations' : `/organisations?${params}`)
}

function filtersOf(here: Here, query: Asked): Filter[] {
  const words = organisationWords(here.language)
  const toggle = (name: keyof Asked, value: string, label: string): Filter => {
    const active = query[name] === value
    const { [name]: _, ...rest } = query
    return { active, label, href: address(here, active ? rest : { ...rest, [name]: value }) }
  }
  return [
    ...relationshipKinds.map(kind => toggle('relationship', kind, words.kinds[kind])),
    toggle('archived', 'only', words.list.archived),
  ]
}

function columnsOf(here: Here, query: Asked): Column<ListedOrganisation>[] {
  const words = organisationWords(here.language)
  const down = query.sort === '-name'
  const byName = query.search === undefined
  return [
    {
      key: 'name',
      label: words.list.name,
      cell: ({ name }) => name,
      sort: {
        href: address(here, { ...query, sort: byName && !down ? '-name' : 'name' }),
        direction: byName ? (down ? 'descending' : 'ascending') : undefined,
      },
    },
    {
      key: 'business-id',
      label: words.list.businessId,
      cell: ({ businessId }) => businessId,
      width: 'narrow',
    },
    { key: 'town', label: words.list.town, cell: ({ town }) => town },
    {
      key: 'relationships',
      label: words.list.relationships,
      cell: ({ relationships }) =>
        relationships.map(kind => <Badge key={kind}>{words.relationships[kind]}</Badge>),
      phone: 'line',
    },
  ]
}

function Ways({ here, query }: { here: Here; query: Asked }) {
  return (
    <>
      {here.visitor?.actor.allows({ name: '', may: 'disclosures:export' }) === true && (
        <ButtonLink
          href={here.to(`/exports/new?${new URLSearchParams({ list: 'organisations', ...query })}`)}
        >
          {organisationWords(here.language).list.takeOut}
        </ButtonLink>
      )}
      {ytjOf(here.house, here.register) !== undefined && (
        <ButtonLink href={here.to(differencesPath)}>{ytjWords(here.language).title}</ButtonLink>
      )}
      {mayEdit(here) && <AddLink here={here} />}
    </>
  )
}

function AddLink({ here }: { here: Here }) {
  return (
    <ButtonLink kind="primary" icon="plus" href={here.to('/organisations/new')}>
      {organisationWords(here.language).list.add}
    </ButtonLink>
  )
}
