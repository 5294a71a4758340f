/** The list of imports, newest first. */
import { type Here, httpWords, page, StaffPage } from '#platform/http'
import { formatNumber } from '#platform/i18n'
import { fromEdge, toEdge } from '#platform/ids'
import { ButtonLink, type Column, EmptyState, PageHeader, Pager, State, Table } from '#ui'
import { beginImport } from '../operations/begin-import.ts'
import type { ImportSummary } from '../queries/import-shape.ts'
import { listImports } from '../queries/list-imports.ts'
import { importsPageWords } from '../words/pages/index.ts'
import { dayTold, may, pathOfImport, sourceName, toneOf } from './about-import.ts'

export const listPages = [page('GET', '/imports', showList)]

async function showList(here: Here): Promise<Response> {
  const words = importsPageWords(here.language)
  const after = here.url.searchParams.get('after') ?? undefined
  const known = after === undefined ? undefined : (fromEdge('imp', after) ?? after)
  const told = await here.ask(listImports, known === undefined ? {} : { after: known })
  const { imports } = told
  const next = 'next' in told ? told.next : undefined
  return here.show(
    <StaffPage here={here} title={words.title}>
      <PageHeader
        title={words.title}
        action={
          <>
            <ButtonLink href={here.to('/imports/duties')}>{words.list.duties}</ButtonLink>
            <ButtonLink href={here.to('/imports/mappings')}>{words.list.mappings}</ButtonLink>
            {imports.length > 0 && <BeginLink here={here} />}
          </>
        }
      />
      <Table
        caption={words.title}
        columns={columnsOf(here)}
        rows={[...imports]}
        rowKey={({ id }) => id}
        rowHref={({ id }) => here.to(pathOfImport(id))}
        empty={
          <EmptyState title={words.list.emptyTitle} action={<BeginLink here={here} />}>
            {words.list.empty}
          </EmptyState>
        }
      />
      <Pager
        label={httpWords(here.language).pages}
        previous={after === undefined ? undefined : { href: here.to('/imports'), label: words.list.first }}
        next={
          next === undefined
            ? undefined
            : {
                href: here.to(`/imports?${new URLSearchParams({ after: toEdge('imp', next) })}`),
                label: httpWords(here.language).next,
              }
        }
      />
    </StaffPage>,
  )
}

function BeginLink({ here }: { here: Here }) {
  if (!may(here, beginImport)) return null
  return (
    <ButtonLink kind="primary" icon="plus" href={here.to('/imports/new')}>
      {importsPageWords(here.language).list.begin}
    </ButtonLink>
  )
}

function columnsOf(here: Here): Column<ImportSummary>[] {
  const words = importsPageWords(here.language)
  const count = (key: 'new' | 'changed' | 'refused', label: string): Column<ImportSummary> => ({
    key,
    label,
    cell: ({ counts }) => formatNumber(here.language, counts[key]),
    align: 'end',
  })
  return [
    {
      key: 'file',
      label: words.file,
      cell: ({ fileName }) => fileName ?? <span class="quiet-text">{words.unnamed}</span>,
    },
    {
      key: 'state',
      label: words.state,
      cell: ({ state }) => <State tone={toneOf[state]}>{words.states[state]}</State>,
      phone: 'line',
    },
    { key: 'source', label: words.source, cell: ({ sourceKey }) => sourceName(here, sourceKey) },
    {
      key: 'obtained',
      label: words.obtainedOn,
      cell: ({ obtainedOn }) => dayTold(here, obtainedOn),
      align: 'end',
    },
    count('new', words.list.added),
    count('changed', words.list.changed),
    count('refused', words.list.refused),
  ]
}
