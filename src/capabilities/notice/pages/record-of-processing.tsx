/** The record of processing activities, to read and to take along. */
import { type Here, page, StaffPage } from '#platform/http'
import { writeXlsx } from '#platform/spreadsheet'
import { ButtonLink, DescriptionList, PageHeader, Section } from '#ui'
import { getRecord } from '../queries/record.ts'
import type { Processing, RecordOfProcessing } from '../rules/record-of-processing.ts'
import { noticeWords } from '../words/index.ts'

export const recordPage = page('GET', '/notice/record-of-processing', showRecord)
export const recordFilePage = page('GET', '/notice/record-of-processing.xlsx', recordFile)

async function showRecord(here: Here): Promise<Response> {
  const words = noticeWords(here.language)
  const record = await here.ask(getRecord, {})
  return here.show(
    <StaffPage here={here} title={words.recordTitle}>
      <PageHeader
        title={words.recordTitle}
        lead={words.recordLead}
        trail={[{ href: here.to('/notice'), label: words.name }]}
        trailLabel={words.name}
        action={
          <ButtonLink href={here.to('/notice/record-of-processing.xlsx')} icon="download" download>
            {words.recordDownload}
          </ButtonLink>
        }
      />
      <Section title={record.register}>
        <DescriptionList
          items={parts(here, record).map(([term, lines]) => ({ term, detail: <Lines of={lines} /> }))}
        />
      </Section>
      {record.processings.map(processing => (
        <Section key={processing.key} title={processing.purpose} lead={processing.wording}>
          <DescriptionList
            items={told(here, processing)
              .slice(2)
              .map(([term, detail]) => ({ term, detail }))}
          />
        </Section>
      ))}
    </StaffPage>,
  )
}

function Lines({ of }: Readonly<{ of: readonly string[] }>) {
  return (
    <>
      {of.map(line => (
        <p key={line}>{line}</p>
      ))}
    </>
  )
}

type Told = readonly (readonly [string, string])[]

/** The columns of the record, in the order of Art. 30(1). */
function told(here: Here, processing: Processing): Told {
  const { recordColumns: column, none, notInUse } = noticeWords(here.language)
  const list = (items: readonly string[]) => (items.length === 0 ? none : items.join('; '))
  return [
    [column.purpose, processing.purpose],
    [column.wording, processing.wording],
    [column.basis, processing.basis],
    [column.categories, processing.inUse ? list(processing.categories) : notInUse],
    [column.recipients, list(processing.recipients)],
    [column.transfers, list(processing.transfers)],
    [column.terms, processing.terms],
  ]
}

function parts(here: Here, record: RecordOfProcessing): readonly (readonly [string, readonly string[]])[] {
  const { recordParts } = noticeWords(here.language)
  return [
    [recordParts.controller, record.controller],
    [recordParts.contact, record.contact],
    [recordParts.groups, record.groups],
    [recordParts.security, record.security],
  ]
}

async function recordFile(here: Here): Promise<Response> {
  const words = noticeWords(here.language)
  const record = await here.ask(getRecord, {})
  const file = await writeXlsx([
    {
      name: words.recordTitle,
      header: Object.values(words.recordColumns),
      rows: record.processings.map(processing => told(here, processing).map(([, text]) => text)),
    },
    {
      name: record.register,
      header: [record.register, ''],
      rows: parts(here, record).flatMap(([part, lines]) => lines.map(line => [part, line])),
    },
  ])
  return new Response(new Uint8Array(file), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${here.register.key}-record-of-processing.xlsx"`,
    },
  })
}
