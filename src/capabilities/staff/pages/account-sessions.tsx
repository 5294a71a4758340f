/** Where one is signed in, and ending it. */
import type { Here } from '#platform/http'
import { page } from '#platform/http'
import { fromEdge, toEdge } from '#platform/ids'
import { Actions, Badge, Button, Form, Row, Section, Table, Time } from '#ui'
import { endOtherSessions, endSession } from '../operations/own-account.ts'
import { pageWords } from '../words/index.ts'
import type { Account } from './account-seen.ts'
import { deviceName } from './device-name.ts'
import { momentText } from './moments.ts'
import { visitOf } from './visit-of.ts'

export const accountSessionPages = [
  page('POST', '/account/sessions/end-others', async here => {
    await here.perform(endOtherSessions, { visit: visitOf(here) })
    return here.go('/account', 'done')
  }),
  page('POST', '/account/sessions/:session/end', async here => {
    await here.perform(endSession, { session: fromEdge('ses', here.params.session) ?? '' })
    return here.go('/account', 'done')
  }),
]

export function SessionsSection({ here, account }: { here: Here; account: Account }) {
  const { account: words } = pageWords(here.language)
  const at = (moment: string) => <Time datetime={moment} text={momentText(here.language, moment)} />
  return (
    <Section title={words.sessions} lead={words.sessionsLead}>
      <Table
        caption={words.sessions}
        rows={[...account.sessions]}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          {
            key: 'device',
            label: words.device,
            cell: ({ agent, isCurrent }) => (
              <Row gap="tight">
                {deviceName(agent) ?? words.unknownDevice}
                {isCurrent && <Badge>{words.thisOne}</Badge>}
              </Row>
            ),
          },
          { key: 'made', label: words.signedInAt, cell: ({ created_at }) => at(created_at) },
          {
            key: 'seen',
            label: words.seenAt,
            cell: ({ seen_at, created_at }) => at(seen_at ?? created_at),
          },
          {
            key: 'end',
            label: words.end,
            labelHidden: true,
            phone: 'line',
            cell: ({ id, isCurrent }) =>
              !isCurrent && (
                <Form action={here.to(`/account/sessions/${toEdge('ses', id)}/end`)}>
                  <Button small>{words.end}</Button>
                </Form>
              ),
          },
        ]}
      />
      {account.sessions.length > 1 && (
        <Form action={here.to('/account/sessions/end-others')}>
          <Actions>
            <Button>{words.endOthers}</Button>
          </Actions>
        </Form>
      )}
    </Section>
  )
}
