/** The users: who there are, how each stands, what they hold. */
import type { Here } from '#platform/http'
import { page, StaffPage } from '#platform/http'
import { toEdge } from '#platform/ids'
import { ButtonLink, EmptyState, Notice, PageHeader, Row, Table, Time } from '#ui'
import type { Member } from '../members.ts'
import { listStaff } from '../queries/members.ts'
import { usersWords } from '../words/index.ts'
import { factorText, roleNames, StateOfMember } from './member-state.tsx'
import { dayText } from './moments.ts'

export const usersPages = [
  page('GET', '/staff', async here => {
    const members = await here.ask(listStaff, {})
    const { staff: words } = usersWords(here.language)
    const open = members.filter(({ state }) => state === 'active' || state === 'dormant').length
    return here.show(
      <StaffPage here={here} title={words.title}>
        <PageHeader title={words.title} lead={words.lead(open)} action={<Ways here={here} />} />
        {members.some(({ state }) => state === 'dormant') && (
          <Notice tone="attention" title={words.states.dormant ?? ''}>
            {words.dormantTold}
          </Notice>
        )}
        <Users here={here} members={members} />
      </StaffPage>,
    )
  }),
]

export const mayAdminister = ({ visitor }: Here): boolean =>
  visitor?.actor.allows({ name: '', may: 'staff:administer' }) === true

function Ways({ here }: { here: Here }) {
  const { staff: words } = usersWords(here.language)
  return (
    <Row gap="tight">
      {mayAdminister(here) && (
        <>
          <ButtonLink href={here.to('/staff/outbox')} icon="outbox">
            {words.outbox}
          </ButtonLink>
          <ButtonLink href={here.to('/staff/keys')} icon="key">
            {words.keys}
          </ButtonLink>
        </>
      )}
      <ButtonLink href={here.to('/staff/matrix')} icon="list">
        {words.matrix}
      </ButtonLink>
      {mayAdminister(here) && (
        <ButtonLink kind="primary" href={here.to('/staff/invite')} icon="plus">
          {words.invite}
        </ButtonLink>
      )}
    </Row>
  )
}

function Users({ here, members }: { here: Here; members: readonly Member[] }) {
  const { staff: words } = usersWords(here.language)
  const { language } = here
  const day = (at: string | null) =>
    at === null ? words.never : <Time datetime={at} text={dayText(language, at)} />
  return (
    <Table
      caption={words.users}
      rows={[...members]}
      rowKey={({ id }) => id}
      rowHref={({ id }) => here.to(`/staff/${toEdge('stf', id)}`)}
      empty={<EmptyState title={words.none} />}
      columns={[
        { key: 'name', label: words.name, cell: ({ name }) => name },
        {
          key: 'state',
          label: words.state,
          cell: ({ state }) => <StateOfMember language={language} state={state} />,
        },
        { key: 'roles', label: words.rolesColumn, cell: ({ roles }) => roleNames(language, roles) },
        { key: 'factor', label: words.factor, cell: member => factorText(language, member) },
        { key: 'bound', label: words.bound, cell: ({ boundAt }) => day(boundAt) },
        { key: 'seen', label: words.seen, cell: ({ lastSeenAt }) => day(lastSeenAt) },
      ]}
    />
  )
}
