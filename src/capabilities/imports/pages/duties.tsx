/** Whom we have to tell that we hold their data (GDPR Art. 14), import by import, the nearest day first. */
import { type Here, page, StaffPage } from '#platform/http'
import { formatNumber } from '#platform/i18n'
import { type Column, EmptyState, PageHeader, State, Table } from '#ui'
import { listDuties } from '../queries/list-duties.ts'
import { importsPageWords } from '../words/pages/index.ts'
import { dayTold, pathOfImport, sourceName } from './about-import.ts'

type Duty = Awaited<ReturnType<typeof listDuties.run>>['duties'][number]

export const dutyPages = [page('GET', '/imports/duties', showDuties)]

async function showDuties(here: Here): Promise<Response> {
  const words = importsPageWords(here.language)
  const { duties } = await here.ask(listDuties, {})
  return here.show(
    <StaffPage here={here} title={words.duties.title}>
      <PageHeader
        title={words.duties.title}
        lead={words.duties.lead}
        trail={[{ href: here.to('/imports'), label: words.title }]}
        trailLabel={words.trail}
      />
      <Table
        caption={words.duties.title}
        columns={columnsOf(here)}
        rows={[...duties]}
        rowKey={duty => duty.import}
        rowHref={duty => here.to(pathOfImport(duty.import))}
        empty={<EmptyState title={words.duties.emptyTitle}>{words.duties.empty}</EmptyState>}
      />
    </StaffPage>,
  )
}

function columnsOf(here: Here): Column<Duty>[] {
  const words = importsPageWords(here.language)
  return [
    { key: 'source', label: words.source, cell: ({ sourceKey }) => sourceName(here, sourceKey) },
    {
      key: 'by',
      label: words.duties.by,
      cell: ({ tellBy, late }) => (
        <State tone={late ? 'danger' : 'attention'}>
          {late ? `${dayTold(here, tellBy)}, ${words.duties.late}` : dayTold(here, tellBy)}
        </State>
      ),
      phone: 'line',
    },
    { key: 'obtained', label: words.obtainedOn, cell: ({ obtainedOn }) => dayTold(here, obtainedOn) },
    {
      key: 'untold',
      label: words.duties.people,
      cell: ({ untold }) => formatNumber(here.language, untold),
      align: 'end',
      phone: 'line',
    },
  ]
}
