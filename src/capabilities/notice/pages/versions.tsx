/** Every published version: the list, each as it was, and what it changed. */
import { noticeDocument } from '#platform/definition'
import { type Here, PublicPage, page } from '#platform/http'
import { Notice, PageHeader, Section, Table } from '#ui'
import { getPublished, listPublished } from '../queries/versions.ts'
import { noticeWords } from '../words/index.ts'
import { Changes } from './changes.tsx'
import { dayOf } from './notice.tsx'
import { Letter } from './published-notice.tsx'

const everybody = { access: 'everybody' } as const

export const versionsPage = page('GET', '/notice/versions', showVersions, everybody)
export const versionPage = page('GET', '/notice/versions/:number', showVersion, everybody)
export const versionChangesPage = page('GET', '/notice/versions/:number/changes', showChanges, everybody)

async function showVersions(here: Here): Promise<Response> {
  const words = noticeWords(here.language)
  const versions = await here.ask(listPublished, {})
  return here.show(
    <PublicPage here={here} title={words.versionsTitle} shape="letter">
      <PageHeader
        title={words.versionsTitle}
        lead={words.versionsLead}
        trail={trail(here)}
        trailLabel={words.name}
      />
      <Table
        caption={words.versionsTitle}
        columns={[
          { key: 'number', label: words.versionColumn, cell: ({ number }) => words.version(number) },
          {
            key: 'day',
            label: words.dayColumn,
            cell: ({ published_at }) => dayOf(here.language, published_at),
          },
          {
            key: 'changes',
            label: words.changesColumn,
            phone: 'line',
            cell: ({ number }) =>
              number === 1 ? (
                words.firstVersion
              ) : (
                <a href={here.to(`/notice/versions/${number}/changes`)}>{words.seeChanges}</a>
              ),
          },
        ]}
        rows={versions}
        rowKey={({ number }) => String(number)}
        rowHref={({ number }) => here.to(`/notice/versions/${number}`)}
        empty={null}
      />
    </PublicPage>,
  )
}

async function showVersion(here: Here): Promise<Response> {
  const words = noticeWords(here.language)
  const { number, published_at, definition } = await here.ask(getPublished, { number: numberOf(here) })
  const newest = await here.ask(getPublished, {})
  const document = noticeDocument(definition, here.language)
  const day = dayOf(here.language, published_at)
  const isOlder = number !== newest.number
  return here.show(
    <PublicPage here={here} title={`${document.title}: ${words.version(number)}`} shape="wide">
      {isOlder && <Notice tone="attention" title={words.earlierVersion(day)} />}
      <Letter here={here} document={document} about={words.versionFrom(number, day)} older={isOlder} />
    </PublicPage>,
  )
}

async function showChanges(here: Here): Promise<Response> {
  const words = noticeWords(here.language)
  const number = numberOf(here)
  const after = await here.ask(getPublished, { number })
  const title = words.changesTitle(after.number)
  const before = number === 1 ? undefined : await here.ask(getPublished, { number: after.number - 1 })
  return here.show(
    <PublicPage here={here} title={title} shape="letter">
      <PageHeader
        title={title}
        lead={before === undefined ? words.firstVersion : words.changesLead(before.number)}
        trail={[...trail(here), { href: here.to('/notice/versions'), label: words.versionsTitle }]}
        trailLabel={words.name}
      />
      {before !== undefined && (
        <Section title={words.versionFrom(after.number, dayOf(here.language, after.published_at))}>
          <Changes here={here} before={before.definition} after={after.definition} />
        </Section>
      )}
    </PublicPage>,
  )
}

const trail = (here: Here) => [{ href: here.to('/notice'), label: noticeWords(here.language).name }]

/** What is no number of a version names none: the query's own refusal tells so. */
const numberOf = ({ params }: Here): number =>
  /^[1-9]\d{0,5}$/.test(params.number ?? '') ? Number(params.number) : 1_000_000
