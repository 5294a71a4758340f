/** Inviting a user: who, in which language, with which roles; then the link, for handing over in another way too. */
import type { Here } from '#platform/http'
import { formErrors, httpWords, page, StaffPage, type Typed } from '#platform/http'
import { isLanguage } from '#platform/i18n'
import { toEdge } from '#platform/ids'
import { kindOfRefusal, Refused, statusOfRefusal } from '#platform/operation'
import {
  Actions,
  Button,
  ButtonLink,
  CheckboxGroup,
  CopyableCode,
  ErrorSummary,
  Form,
  Notice,
  PageHeader,
  SelectField,
  TextField,
} from '#ui'
import { invite, inviteAgain } from '../operations/invite.ts'
import { roleKeys } from '../roles.ts'
import { pageWords, usersWords } from '../words/index.ts'
import { memberOf } from './member-of.ts'
import { languageChoices } from './member-state.tsx'
import { mayAdminister } from './users.tsx'

export const invitePages = [
  page('GET', '/staff/invite', async here => {
    if (!mayAdminister(here)) throw new Refused('not-allowed')
    return here.show(<Invite here={here} />)
  }),
  page('POST', '/staff/invite', async here => {
    const typed = await here.form()
    const language = typed.text('language')
    const outcome = await here.attempt(
      here.perform(invite, {
        site: here.site,
        name: typed.text('name'),
        email: typed.text('email'),
        roles: [...typed.all('roles')] as string[],
        ...(isLanguage(language) && { language }),
      }),
    )
    if (outcome.ok) return here.show(<Invited here={here} invited={outcome.value} />)
    const { refused } = outcome
    return here.show(
      <Invite here={here} typed={typed} refused={refused} />,
      statusOfRefusal[kindOfRefusal(refused.code)],
    )
  }),
  page('POST', '/staff/:member/invite-again', async here => {
    const again = await here.perform(inviteAgain, { site: here.site, member: memberOf(here) })
    return here.show(<Invited here={here} invited={again} />)
  }),
]

const trail = (here: Here) => [{ href: here.to('/staff'), label: usersWords(here.language).staff.title }]

function Invite({ here, typed, refused }: { here: Here; typed?: Typed; refused?: Refused }) {
  const { staff: words } = usersWords(here.language)
  const errors = formErrors(here.language, refused?.problems ?? [])
  return (
    <StaffPage here={here} title={words.inviteTitle}>
      <PageHeader title={words.inviteTitle} lead={words.inviteLead} trail={trail(here)} />
      <ErrorSummary title={errors.summaryTitle} errors={errors.list} />
      <Form action={here.to('/staff/invite')} plain>
        <TextField
          name="name"
          label={words.name}
          value={typed?.text('name')}
          error={errors.of('name')}
          autocomplete="off"
          required
        />
        <TextField
          name="email"
          type="email"
          label={words.email}
          value={typed?.text('email')}
          error={errors.of('email')}
          autocomplete="off"
          required
        />
        <SelectField
          name="language"
          label={words.language}
          width="medium"
          value={typed?.text('language') ?? here.language}
          options={languageChoices(here.language)}
        />
        <RoleChoice here={here} picked={typed?.all('roles') ?? []} error={errors.of('roles')} />
        <Actions>
          <Button kind="primary">{words.sendInvitation}</Button>
          <ButtonLink href={here.to('/staff')}>{httpWords(here.language).cancel}</ButtonLink>
        </Actions>
      </Form>
    </StaffPage>
  )
}

export function RoleChoice({
  here,
  picked,
  error,
}: {
  here: Here
  picked: readonly string[]
  error?: string | undefined
}) {
  const { staff: words } = usersWords(here.language)
  return (
    <CheckboxGroup
      name="roles"
      legend={words.rolesColumn}
      values={[...picked]}
      error={error}
      choices={roleKeys.map(key => ({
        value: key,
        label: words.roles[key] ?? key,
        help: words.rolesTold[key],
      }))}
    />
  )
}

function Invited({ here, invited }: { here: Here; invited: Readonly<{ id: string; link: string }> }) {
  const { staff: words } = usersWords(here.language)
  const { factor } = pageWords(here.language)
  return (
    <StaffPage here={here} title={words.invitedTitle}>
      <PageHeader title={words.invitedTitle} trail={trail(here)} />
      <Notice tone="ok" title={words.invitedTold} live="polite" />
      <CopyableCode
        value={invited.link}
        label={words.link}
        copyLabel={factor.copy}
        copiedLabel={factor.copied}
      />
      <Actions>
        <ButtonLink href={here.to(`/staff/${toEdge('stf', invited.id)}`)}>
          {httpWords(here.language).back}
        </ButtonLink>
      </Actions>
    </StaffPage>
  )
}
