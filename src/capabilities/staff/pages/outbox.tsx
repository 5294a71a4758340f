/** The outbox: what waits, what left, what was refused; and a letter opened for handing its link over in another way. */
import type { Here } from '#platform/http'
import { page, StaffPage } from '#platform/http'
import { fromEdge, toEdge } from '#platform/ids'
import {
  Button,
  DescriptionList,
  EmptyState,
  Form,
  Notice,
  PageHeader,
  Prose,
  State,
  Table,
  type Tone,
} from '#ui'
import { showMessage } from '../operations/show-message.ts'
import { listOutbox } from '../queries/outbox.ts'
import { usersWords } from '../words/index.ts'
import { momentText } from './moments.ts'

type Message = Awaited<ReturnType<typeof listOutbox.run>>[number]

const toneOf: Readonly<Record<Message['state'], Tone>> = {
  waiting: 'waiting',
  sent: 'ok',
  refused: 'danger',
}

export const outboxPages = [
  page('GET', '/staff/outbox', async here => {
    const messages = await here.ask(listOutbox, {})
    const { outbox: words, staff } = usersWords(here.language)
    return here.show(
      <StaffPage here={here} title={words.title}>
        <PageHeader
          title={words.title}
          lead={words.lead}
          trail={[{ href: here.to('/staff'), label: staff.title }]}
        />
        {messages.some(({ state }) => state === 'waiting') && <Notice tone="info" title={words.noServer} />}
        <Messages here={here} messages={messages} />
      </StaffPage>,
    )
  }),
  page('POST', '/staff/outbox/:message', async here => {
    const letter = await here.perform(showMessage, { message: fromEdge('msg', here.params.message) ?? '' })
    const { outbox: words } = usersWords(here.language)
    return here.show(
      <StaffPage here={here} title={letter.subject}>
        <PageHeader title={letter.subject} trail={[{ href: here.to('/staff/outbox'), label: words.title }]} />
        <Notice tone="info" title={words.opened} live="polite" />
        <DescriptionList items={[{ term: words.to, detail: letter.to }]} />
        <Prose lang={letter.language}>
          {letter.text.split('\n\n').map(paragraph => (
            <p key={paragraph}>
              {/^https?:\/\/\S+$/.test(paragraph) ? <a href={paragraph}>{paragraph}</a> : paragraph}
            </p>
          ))}
        </Prose>
      </StaffPage>,
    )
  }),
]

function Messages({ here, messages }: { here: Here; messages: readonly Message[] }) {
  const { outbox: words } = usersWords(here.language)
  return (
    <Table
      caption={words.list}
      rows={[...messages]}
      rowKey={({ id }) => id}
      empty={<EmptyState title={words.empty}>{words.emptyTold}</EmptyState>}
      columns={[
        { key: 'to', label: words.to, cell: ({ name }) => name ?? words.gone },
        { key: 'kind', label: words.kind, cell: ({ kind }) => words.kinds[kind] ?? kind },
        {
          key: 'state',
          label: words.state,
          phone: 'line',
          cell: ({ state, attempts, last_code }) => (
            <State tone={toneOf[state]}>
              {words.states[state]}
              {state !== 'sent' && attempts > 0 && ` · ${words.attempts(attempts)}`}
              {state !== 'sent' && last_code !== null && ` · ${last_code}`}
            </State>
          ),
        },
        { key: 'made', label: words.made, cell: ({ made_at }) => momentText(here.language, made_at) },
        {
          key: 'open',
          label: words.open,
          labelHidden: true,
          phone: 'line',
          cell: ({ id, state, can_be_read }) =>
            state !== 'sent' &&
            can_be_read === true && (
              <Form action={here.to(`/staff/outbox/${toEdge('msg', id)}`)} plain>
                <Button small>{words.open}</Button>
              </Form>
            ),
        },
      ]}
    />
  )
}
