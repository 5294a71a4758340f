/** `/notice`: for anybody the letter, for the staff the same with the state of its promises. */
import { defaultZone, Temporal } from '#platform/clock'
import { noticeDocument, type RegisterDefinition } from '#platform/definition'
import { type Here, PublicPage, page, StaffPage } from '#platform/http'
import { formatDay, type Language } from '#platform/i18n'
import { ButtonLink, PageHeader, renderPage } from '#ui'
import { getPublished } from '../queries/versions.ts'
import { noticeWords } from '../words/index.ts'
import { cached } from './cached.ts'
import { LivingNotice } from './living-notice.tsx'
import { findStandings, PromiseSummary, type Standings } from './promise-notes.tsx'
import { Letter } from './published-notice.tsx'
import { recheckIfOld } from './recheck.ts'

export const noticePage = page('GET', '/notice', showNotice, { access: 'everybody' })

async function showNotice(here: Here): Promise<Response> {
  const words = noticeWords(here.language)
  const { number, published_at, definition } = await here.ask(getPublished, {})
  const about = words.versionFrom(number, dayOf(here.language, published_at))
  const standings = here.visitor?.waitsAt === undefined ? await staffStandings(here) : undefined
  if (standings !== undefined) return here.show(<StaffNotice {...{ here, definition, about, standings }} />)
  const document = noticeDocument(definition, here.language)
  const html = renderPage(
    <PublicPage here={here} title={document.title} shape="wide">
      <Letter here={here} document={document} about={about} />
    </PublicPage>,
  )
  return cached(here, html, async () => ({ body: html, type: 'text/html; charset=utf-8' }))
}

async function staffStandings(here: Here): Promise<Standings | undefined> {
  if (here.visitor === undefined) return undefined
  const standings = await findStandings(here)
  if (standings !== undefined) await recheckIfOld(here, standings)
  return standings
}

type StaffNoticeProps = Readonly<{
  here: Here
  definition: RegisterDefinition
  about: string
  standings: Standings
}>

function StaffNotice({ here, definition, about, standings }: StaffNoticeProps) {
  const words = noticeWords(here.language)
  const document = noticeDocument(definition, here.language)
  return (
    <StaffPage here={here} title={document.title}>
      <PageHeader
        title={document.title}
        lead={about}
        meta={<PromiseSummary here={here} standings={standings} />}
        action={
          <>
            <ButtonLink href={here.to(`/notice.pdf?lang=${here.language}`)} icon="download" download>
              {words.pdf}
            </ButtonLink>
            <ButtonLink href={here.to('/notice/versions')}>{words.versions}</ButtonLink>
            <ButtonLink href={here.to('/notice/record-of-processing')}>{words.recordTitle}</ButtonLink>
          </>
        }
      />
      <LivingNotice here={here} document={document} standings={standings} full />
    </StaffPage>
  )
}

/** The day as the controller's calendar has it. */
export const dayOf = (language: Language, instant: string): string =>
  formatDay(language, Temporal.Instant.from(instant).toZonedDateTimeISO(defaultZone).toPlainDate())
