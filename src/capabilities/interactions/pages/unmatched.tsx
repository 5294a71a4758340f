/** Messages that came in about nobody the register knows: linked to a person by somebody who does, or thrown away. */
import { Temporal } from '#platform/clock'
import { formErrors, type Here, page, StaffPage, type Typed } from '#platform/http'
import { formatBytes } from '#platform/i18n'
import { kindOfRefusal, type Refused, statusOfRefusal } from '#platform/operation'
import {
  Actions,
  Button,
  type Column,
  DescriptionList,
  EmptyState,
  ErrorSummary,
  Form,
  PageHeader,
  Prose,
  Section,
  Stack,
  Table,
} from '#ui'
import { waitingDays } from '../jobs.ts'
import { discardWaiting } from '../operations/discard-waiting.ts'
import { fileWaiting } from '../operations/file-waiting.ts'
import {
  getWaiting,
  listWaiting,
  type WaitingMessage,
  type WaitingTold,
  waitingMax,
} from '../queries/waiting.ts'
import { pageWords } from '../words/index.ts'
import { dayTold, idIn, instantTold, pathOfInteraction, pathOfWaiting } from './about-interaction.ts'
import { asFinding, ChoosePeople, choosing, isFinding, peopleIn } from './choose-people.tsx'
import { Written } from './interaction.tsx'

export const unmatchedPages = [
  page('GET', '/interactions/unmatched', showAll),
  page('GET', '/interactions/unmatched/:waiting', async here => showOne(here)),
  page('POST', '/interactions/unmatched/:waiting', link),
  page('POST', '/interactions/unmatched/:waiting/discard', async here => {
    await here.perform(discardWaiting, { waiting: idIn(here, 'waiting', 'wai') })
    return here.go('/interactions/unmatched', 'removed')
  }),
]

async function showAll(here: Here): Promise<Response> {
  const words = pageWords(here.language)
  const waiting = await here.ask(listWaiting, {})
  return here.show(
    <StaffPage here={here} title={words.waiting.title}>
      <PageHeader
        title={words.waiting.title}
        lead={words.waiting.lead(waitingDays)}
        trail={[{ href: here.to('/interactions'), label: words.list.title }]}
        trailLabel={words.trail}
      />
      <Table
        caption={words.waiting.title}
        columns={columnsOf(here)}
        rows={[...waiting]}
        rowKey={({ id }) => id}
        rowHref={({ id }) => here.to(pathOfWaiting(id))}
        empty={<EmptyState title={words.waiting.none}>{words.waiting.noneTold}</EmptyState>}
      />
      {waiting.length === waitingMax && <p>{words.waiting.more(waitingMax)}</p>}
    </StaffPage>,
  )
}

function columnsOf(here: Here): Column<WaitingTold>[] {
  const words = pageWords(here.language).waiting
  return [
    {
      key: 'subject',
      label: words.subject,
      cell: ({ subject }) => subject || words.noSubject,
      width: 'one-line-wide',
    },
    { key: 'from', label: words.from, cell: ({ from }) => from.join(', '), width: 'one-line-wide' },
    {
      key: 'came',
      label: words.came,
      cell: ({ receivedAt }) => instantTold(here.language, receivedAt),
      align: 'end',
      width: 'narrow',
    },
    {
      key: 'goes',
      label: words.goes,
      cell: ({ receivedAt }) => goesTold(here, receivedAt),
      align: 'end',
      width: 'narrow',
    },
  ]
}

const goesTold = ({ language }: Here, receivedAt: string): string =>
  dayTold(
    language,
    Temporal.Instant.from(receivedAt)
      .add({ hours: waitingDays * 24 })
      .toString(),
  )

async function link(here: Here): Promise<Response> {
  const waiting = idIn(here, 'waiting', 'wai')
  const typed = await here.form()
  if (isFinding(typed)) return showOne(here, typed, asFinding)
  const outcome = await here.attempt(here.perform(fileWaiting, { waiting, people: peopleIn(typed) }))
  if (outcome.ok) return here.go(pathOfInteraction(outcome.value.id), 'saved')
  if (outcome.refused.code === 'not-found') throw outcome.refused
  return showOne(here, typed, outcome.refused)
}

async function showOne(here: Here, typed?: Typed, refused?: Refused): Promise<Response> {
  const words = pageWords(here.language)
  const message = await here.ask(getWaiting, { waiting: idIn(here, 'waiting', 'wai') })
  const chosen = await choosing(here, typed === undefined ? [] : peopleIn(typed), typed)
  const errors = formErrors(here.language, nobodyChosen(refused))
  const title = message.subject || words.waiting.noSubject
  const at = here.to(pathOfWaiting(message.id))
  return here.show(
    <StaffPage here={here} title={title}>
      <PageHeader
        title={title}
        trail={[
          { href: here.to('/interactions'), label: words.list.title },
          { href: here.to('/interactions/unmatched'), label: words.waiting.title },
        ]}
        trailLabel={words.trail}
      />
      <Stack gap="loose">
        <ErrorSummary title={errors.summaryTitle} errors={errors.list} />
        <Told here={here} message={message} />
        <Form action={at} label={words.waiting.linkTitle}>
          <ChoosePeople
            here={here}
            legend={words.waiting.linkTitle}
            choosing={chosen}
            error={errors.of('people')}
          />
          <Actions>
            <Button kind="primary">{words.waiting.link}</Button>
          </Actions>
        </Form>
        <Form action={`${at}/discard`} label={words.waiting.discard}>
          <Button kind="danger" icon="trash">
            {words.waiting.discard}
          </Button>
        </Form>
      </Stack>
    </StaffPage>,
    refused === undefined ? 200 : statusOfRefusal[kindOfRefusal(refused.code)],
  )
}

/** "At least one" is said of a list of people as of any field that was left empty. */
const nobodyChosen = (refused: Refused | undefined): Refused['problems'] =>
  (refused?.problems ?? []).map(problem =>
    problem.field === 'people' ? { field: 'people', problem: 'required' } : problem,
  )

function Told({ here, message }: { here: Here; message: WaitingMessage }) {
  const words = pageWords(here.language)
  return (
    <>
      <DescriptionList
        items={[
          { term: words.waiting.from, detail: message.from.join(', ') || '–' },
          { term: words.waiting.to, detail: message.to.slice(0, 20).join(', ') || '–' },
          { term: words.waiting.came, detail: instantTold(here.language, message.receivedAt) },
          { term: words.waiting.goes, detail: goesTold(here, message.receivedAt) },
          ...(message.files.length === 0
            ? []
            : [
                {
                  term: words.one.files,
                  detail: message.files.map(({ name, bytes }, index) => (
                    <div key={index}>
                      {name || words.one.unnamed}, {formatBytes(here.language, bytes)}
                    </div>
                  )),
                },
              ]),
        ]}
      />
      <Section title={words.waiting.text} id="text">
        <Prose>
          {message.text === '' ? (
            <p class="quiet-text">{words.waiting.noText}</p>
          ) : (
            <Written text={message.text} />
          )}
        </Prose>
      </Section>
    </>
  )
}
