/** One's own account: details, password, second factors, sessions. */
import type { Here } from '#platform/http'
import { formErrors, httpWords, page, StaffPage } from '#platform/http'
import { languages } from '#platform/i18n'
import { kindOfRefusal, type Refused, statusOfRefusal } from '#platform/operation'
import {
  Actions,
  Button,
  DescriptionList,
  ErrorSummary,
  Form,
  PageHeader,
  Section,
  SelectField,
  Stack,
  TextField,
} from '#ui'
import { changePassword, editAccount } from '../operations/own-account.ts'
import { showAccount } from '../queries/own-account.ts'
import { pageWords, usersWords } from '../words/index.ts'
import { FactorsSection } from './account-factors.tsx'
import { type Account, proofWords } from './account-seen.ts'
import { SessionsSection } from './account-sessions.tsx'
import { dayText } from './moments.ts'
import { PasswordInput } from './password-input.tsx'
import { visitOf, withCookies } from './visit-of.ts'

type Problem = Readonly<{ field: string; message: string }>
type Shown = Readonly<{
  typed?: Readonly<{ name: string; language: string }>
  problems?: readonly Problem[]
  status?: number
}>

export const accountPages = [
  page('GET', '/account', async here => showPage(here)),
  page('POST', '/account', async here => {
    const form = await here.form()
    const typed = { name: form.text('name'), language: form.text('language') }
    const outcome = await here.attempt(
      here.perform(editAccount, typed as Parameters<typeof editAccount.run>[1]),
    )
    return outcome.ok
      ? here.go('/account', 'saved')
      : showPage(here, { typed, ...refusedShown(here, outcome.refused) })
  }),
  page('POST', '/account/password', async here => {
    const form = await here.form()
    const given = { visit: visitOf(here), current: form.text('current'), password: form.text('password') }
    const outcome = await here.attempt(here.perform(changePassword, given))
    if (!outcome.ok) return showPage(here, refusedShown(here, outcome.refused))
    const { state, cookies } = outcome.value
    if (state === 'changed') return withCookies(here.go('/account', 'saved'), cookies)
    return showPage(here, { problems: [{ field: 'current', message: proofWords(here, state) }], status: 422 })
  }),
]

const refusedShown = (here: Here, refused: Refused): Shown => ({
  problems: formErrors(here.language, refused.problems).list,
  status: statusOfRefusal[kindOfRefusal(refused.code)],
})

async function showPage(here: Here, { typed, problems = [], status = 200 }: Shown = {}): Promise<Response> {
  const account = await here.ask(showAccount, { visit: visitOf(here) })
  const { account: words } = pageWords(here.language)
  const errorOf = (field: string) => problems.find(problem => problem.field === field)?.message
  return here.show(
    <StaffPage here={here} title={words.title}>
      <PageHeader title={words.title} />
      <ErrorSummary title={httpWords(here.language).errorSummary(problems.length)} errors={[...problems]} />
      <Stack gap="loose">
        <Details here={here} account={account} typed={typed} errorOf={errorOf} />
        <Password here={here} errorOf={errorOf} />
        <FactorsSection here={here} account={account} />
        <SessionsSection here={here} account={account} />
      </Stack>
    </StaffPage>,
    status,
  )
}

type Part = Readonly<{ here: Here; errorOf: (field: string) => string | undefined }>

function Details({
  here,
  account: { member },
  typed,
  errorOf,
}: Part & { account: Account; typed: Shown['typed'] }) {
  const { account: words } = pageWords(here.language)
  const { staff } = usersWords(here.language)
  return (
    <Section title={words.details}>
      <Stack>
        <DescriptionList
          items={[
            { term: words.email, detail: member.email ?? '' },
            { term: words.roles, detail: member.roles.map(role => staff.roles[role] ?? role).join(', ') },
            {
              term: words.undertaking,
              detail:
                member.boundAt === null ? staff.none : words.signed(dayText(here.language, member.boundAt)),
            },
          ]}
        />
        <Form action={here.to('/account')}>
          <TextField
            name="name"
            label={words.name}
            value={typed?.name ?? member.name}
            error={errorOf('name')}
            autocomplete="name"
            required
          />
          <SelectField
            name="language"
            label={words.language}
            width="medium"
            value={typed?.language ?? member.language ?? here.language}
            options={languages.map(value => ({ value, label: words.languages[value] ?? value }))}
            error={errorOf('language')}
          />
          <Actions>
            <Button kind="primary">{httpWords(here.language).save}</Button>
          </Actions>
        </Form>
      </Stack>
    </Section>
  )
}

function Password({ here, errorOf }: Part) {
  const { account: words, newPassword } = pageWords(here.language)
  return (
    <Section title={words.password} lead={words.changed}>
      <Form action={here.to('/account/password')}>
        <PasswordInput here={here} name="current" label={words.current} error={errorOf('current')} />
        <PasswordInput
          here={here}
          name="password"
          label={newPassword.password}
          help={newPassword.help}
          error={errorOf('password')}
          autocomplete="new-password"
        />
        <Actions>
          <Button>{words.changePassword}</Button>
        </Actions>
      </Form>
    </Section>
  )
}
