/** One user: how they stand, and what an administrator may change. */
import type { Here } from '#platform/http'
import { formErrors, httpWords, page, StaffPage } from '#platform/http'
import { kindOfRefusal, type Refused, statusOfRefusal } from '#platform/operation'
import {
  Actions,
  Button,
  ButtonLink,
  Confirm,
  DescriptionList,
  ErrorSummary,
  Form,
  Notice,
  PageHeader,
  Section,
  Stack,
  Time,
} from '#ui'
import type { Member } from '../members.ts'
import { changeRoles, disable, enable, resetSecondFactor } from '../operations/change-member.ts'
import { showMember } from '../queries/members.ts'
import { pageWords, staffWords, usersWords } from '../words/index.ts'
import { RoleChoice } from './invite.tsx'
import { memberOf } from './member-of.ts'
import { factorText, roleNames, StateOfMember } from './member-state.tsx'
import { dayText } from './moments.ts'
import { mayAdminister } from './users.tsx'

export const memberPages = [
  page('GET', '/staff/:member', async here => showOne(here)),
  page('POST', '/staff/:member/roles', async here => {
    const roles = [...(await here.form()).all('roles')] as string[]
    return after(here, here.perform(changeRoles, { member: memberOf(here), roles }))
  }),
  page('GET', '/staff/:member/disable', async here => askFirst(here, 'disable'), { leadsTo: disable }),
  page('POST', '/staff/:member/disable', async here =>
    after(here, here.perform(disable, { member: memberOf(here) })),
  ),
  page('POST', '/staff/:member/enable', async here =>
    after(here, here.perform(enable, { member: memberOf(here) })),
  ),
  page('GET', '/staff/:member/reset', async here => askFirst(here, 'reset'), { leadsTo: resetSecondFactor }),
  page('POST', '/staff/:member/reset', async here =>
    after(here, here.perform(resetSecondFactor, { member: memberOf(here) })),
  ),
]

async function after(here: Here, work: Promise<unknown>): Promise<Response> {
  const outcome = await here.attempt(work)
  return outcome.ok ? here.go(`/staff/${here.params.member}`, 'done') : showOne(here, outcome.refused)
}

async function showOne(here: Here, refused?: Refused): Promise<Response> {
  const member = await here.ask(showMember, { member: memberOf(here) })
  const { staff: words } = usersWords(here.language)
  const errors = formErrors(here.language, refused?.problems ?? [])
  const told = staffWords[here.language].refusals as Readonly<Record<string, string>>
  const why = refused && told[refused.code]
  return here.show(
    <StaffPage here={here} title={member.name}>
      <PageHeader
        title={member.name}
        trail={[{ href: here.to('/staff'), label: words.back }]}
        meta={<StateOfMember language={here.language} state={member.state} />}
      />
      <ErrorSummary title={errors.summaryTitle} errors={errors.list} />
      {why !== undefined && <Notice tone="danger" title={why} live="assertive" />}
      <Stack gap="loose">
        <Facts here={here} member={member} />
        {mayAdminister(here) && <Changes here={here} member={member} error={errors.of('roles')} />}
      </Stack>
    </StaffPage>,
    refused === undefined ? 200 : statusOfRefusal[kindOfRefusal(refused.code)],
  )
}

function Facts({ here, member }: { here: Here; member: Member }) {
  const { staff: words } = usersWords(here.language)
  const day = (at: string | null) =>
    at === null ? words.never : <Time datetime={at} text={dayText(here.language, at)} />
  return (
    <DescriptionList
      items={[
        { term: words.email, detail: member.email ?? words.none },
        { term: words.rolesColumn, detail: roleNames(here.language, member.roles) },
        { term: words.factor, detail: factorText(here.language, member) },
        { term: pageWords(here.language).account.undertaking, detail: day(member.boundAt) },
        { term: words.made, detail: day(member.createdAt) },
        { term: words.seen, detail: day(member.lastSeenAt) },
        ...(member.disabledAt === null ? [] : [{ term: words.closed, detail: day(member.disabledAt) }]),
      ]}
    />
  )
}

/** What fits how the member stands: nobody is offered what would be refused. */
function Changes({ here, member, error }: { here: Here; member: Member; error: string | undefined }) {
  const { staff: words } = usersWords(here.language)
  const to = (what: string) => here.to(`/staff/${here.params.member}/${what}`)
  return (
    <>
      <Section title={words.changeRoles}>
        <Form action={to('roles')}>
          <RoleChoice here={here} picked={member.roles} error={error} />
          <Actions>
            <Button kind="primary">{words.changeRoles}</Button>
          </Actions>
        </Form>
      </Section>
      {member.state === 'invited' && (
        <Form action={to('invite-again')} plain>
          <Button icon="letter">{words.again}</Button>
        </Form>
      )}
      {member.state === 'disabled' ? (
        <Form action={to('enable')}>
          <Button>{words.enable}</Button>
        </Form>
      ) : (
        <Actions>
          {member.hasSecondFactor && <ButtonLink href={to('reset')}>{words.resetFactor}</ButtonLink>}
          <ButtonLink href={to('disable')}>{words.disable}</ButtonLink>
        </Actions>
      )}
    </>
  )
}

async function askFirst(here: Here, what: 'disable' | 'reset'): Promise<Response> {
  const member = await here.ask(showMember, { member: memberOf(here) })
  const { staff: words } = usersWords(here.language)
  const [label, told] =
    what === 'disable' ? [words.disable, words.disableTold] : [words.resetFactor, words.resetTold]
  const title = `${label}: ${member.name}`
  const back = here.to(`/staff/${here.params.member}`)
  return here.show(
    <StaffPage here={here} title={title}>
      <PageHeader title={title} trail={[{ href: here.to('/staff'), label: words.back }]} />
      <Confirm
        danger
        action={`${back}/${what}`}
        consequences={[told]}
        confirmLabel={label}
        cancel={{ href: back, label: httpWords(here.language).cancel }}
      />
    </StaffPage>,
  )
}
