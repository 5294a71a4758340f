/** `/`: the living notice with today's work beside it; for a stranger whose register this is and what they may ask. */
import { noticeDocument } from '#platform/definition'
import { type Here, PublicPage, page, panelsAt, StaffPage } from '#platform/http'
import { Button, ButtonLink, Columns, Form, PageHeader, Prose, Section, Stack } from '#ui'
import { noticeWords } from '../words/index.ts'
import { LivingNotice } from './living-notice.tsx'
import { findStandings, PromiseSummary } from './promise-notes.tsx'
import { recheckIfOld } from './recheck.ts'

/** Panels `at: 'front.today'`: a capability's work of today; the subject is empty. */
export const frontPage = page('GET', '/', showFront, { access: 'everybody' })

async function showFront(here: Here): Promise<Response> {
  if (here.visitor === undefined) return here.show(<PublicFront here={here} />)
  if (here.visitor.waitsAt !== undefined) return here.go(here.visitor.waitsAt)
  const words = noticeWords(here.language)
  const { definition } = here.register
  const standings = await findStandings(here)
  if (standings !== undefined) await recheckIfOld(here, standings)
  const today = await panelsAt(here, 'front.today', '')
  const document = noticeDocument(definition, here.language)
  const mayCheck = here.visitor.actor.allows({ name: 'notice.request-check', may: 'notice:check' })
  return here.show(
    <StaffPage here={here} title={words.menuFront}>
      <PageHeader
        title={definition.name[here.language]}
        meta={
          <>
            {standings !== undefined && <PromiseSummary here={here} standings={standings} />}
            {/* On a phone the day's work stands under the whole notice. */}
            {today.length > 0 && <a href="#today">{words.today}</a>}
          </>
        }
        action={
          mayCheck && (
            <Form action={here.to('/notice/check')} label={words.checkNow}>
              <Button busyLabel={words.checking}>{words.checkNow}</Button>
            </Form>
          )
        }
      />
      <Columns shape="main-aside">
        <LivingNotice
          here={here}
          document={document}
          standings={standings ?? { list: [], checkedAt: undefined }}
          full={false}
        />
        <Section title={words.today} id="today">
          {today.length === 0 ? (
            <p class="quiet-text">{words.nothingToday}</p>
          ) : (
            <Stack gap="loose">{today}</Stack>
          )}
        </Section>
      </Columns>
    </StaffPage>,
  )
}

function PublicFront({ here }: Readonly<{ here: Here }>) {
  const words = noticeWords(here.language)
  const { name, controller, contact, rights } = here.register.definition
  const title = name[here.language]
  return (
    <PublicPage here={here} title={title} shape="letter">
      <PageHeader title={title} lead={words.publicLead(controller.name)} />
      <Section title={words.publicNotice}>
        <Prose>
          <p>{words.publicNoticeTold}</p>
          <p>
            <ButtonLink kind="primary" href={here.to('/notice')} icon="document">
              {words.publicNotice}
            </ButtonLink>
          </p>
        </Prose>
      </Section>
      <Section title={words.publicRights} lead={words.publicRightsLead}>
        <Prose>
          <ul>
            {rights.map(right => (
              <li key={right.key}>
                <strong>{right.name[here.language]}.</strong> {right.wording[here.language]}
              </li>
            ))}
          </ul>
        </Prose>
      </Section>
      <Section title={words.publicContact}>
        <Prose>
          <p>{words.publicContactTold(contact.title[here.language], contact.name)}</p>
          <p>
            {controller.name}
            <br />
            {controller.street}
            <br />
            {controller.postalCode} {controller.town}
          </p>
          <p>
            <a href={`mailto:${contact.email}`}>{contact.email}</a>
            <br />
            <a href={`tel:${contact.phone.replaceAll(/\s/g, '')}`}>{contact.phone}</a>
          </p>
        </Prose>
      </Section>
      <Section title={words.publicStaff}>
        <Prose>
          <p>
            <a href={here.to('/sign-in')}>{words.publicSignIn}</a>
          </p>
        </Prose>
      </Section>
    </PublicPage>
  )
}
