/** The page behind a one-time link: a name and an address for the first administrator, a password for everybody. */
import type { Here } from '#platform/http'
import { formErrors, PublicPage, page } from '#platform/http'
import { kindOfRefusal, type Refused, statusOfRefusal } from '#platform/operation'
import {
  Actions,
  Button,
  DescriptionList,
  ErrorSummary,
  Form,
  Notice,
  PageHeader,
  Prose,
  TextField,
} from '#ui'
import { acceptInvitation } from '../operations/accept-invitation.ts'
import { showInvitation } from '../queries/links.ts'
import { pageWords, usersWords } from '../words/index.ts'
import { PasswordInput } from './password-input.tsx'
import { visitOf, withCookies } from './visit-of.ts'

type Typed = Readonly<{ name: string; email: string }>

export const invitedPages = [
  page('GET', '/invited/:token', async here => showForm(here), { access: 'everybody' }),
  page('POST', '/invited/:token', accept, { access: 'everybody' }),
]

async function accept(here: Here): Promise<Response> {
  const form = await here.form()
  const typed = { name: form.text('name'), email: form.text('email') }
  const outcome = await here.attempt(
    here.perform(acceptInvitation, {
      visit: visitOf(here),
      token: here.params.token ?? '',
      ...(form.has('name') && typed),
      password: form.text('password'),
    }),
  )
  return outcome.ok
    ? withCookies(here.go('/arrive/second-factor'), outcome.value.cookies)
    : showForm(here, typed, outcome.refused)
}

async function showForm(here: Here, typed?: Typed, refused?: Refused): Promise<Response> {
  const outcome = await here.attempt(here.ask(showInvitation, { token: here.params.token ?? '' }))
  if (!outcome.ok) return here.show(<Outdated here={here} />, 410)
  const invited = outcome.value
  const status = refused === undefined ? 200 : statusOfRefusal[kindOfRefusal(refused.code)]
  const words = pageWords(here.language).invited
  const title = invited.isFirst ? words.firstTitle : words.title(invited.name)
  const lead = invited.isFirst ? words.firstLead : words.lead(here.register.definition.name[here.language])
  const errors = formErrors(here.language, refused?.problems ?? [])
  return here.show(
    <PublicPage here={here} title={title} shape="card">
      <PageHeader title={title} lead={lead} />
      <ErrorSummary title={errors.summaryTitle} errors={errors.list} />
      {!invited.isFirst && <Known here={here} invited={invited} />}
      <Form action={here.to(`/invited/${here.params.token}`)}>
        {invited.isFirst && <OwnDetails here={here} typed={typed} errors={errors} />}
        <PasswordInput
          here={here}
          name="password"
          label={pageWords(here.language).signIn.password}
          help={pageWords(here.language).newPassword.help}
          error={errors.of('password')}
          autocomplete="new-password"
        />
        <Prose>
          <p>{words.steps}</p>
        </Prose>
        <Actions>
          <Button kind="primary" busyLabel={pageWords(here.language).signIn.busy}>
            {words.submit}
          </Button>
        </Actions>
      </Form>
    </PublicPage>,
    status,
  )
}

function Known({
  here,
  invited,
}: {
  here: Here
  invited: Readonly<{ email: string; roles: readonly string[] }>
}) {
  const { invited: words } = pageWords(here.language)
  const { staff } = usersWords(here.language)
  return (
    <DescriptionList
      items={[
        { term: words.email, detail: invited.email, note: words.emailHelp },
        {
          term: words.roles,
          detail: invited.roles.map(role => staff.roles[role] ?? role).join(', '),
        },
      ]}
    />
  )
}

function OwnDetails({
  here,
  typed,
  errors,
}: {
  here: Here
  typed: Typed | undefined
  errors: ReturnType<typeof formErrors>
}) {
  const { invited: words } = pageWords(here.language)
  return (
    <>
      <TextField
        name="name"
        label={words.name}
        help={words.nameHelp}
        value={typed?.name}
        error={errors.of('name')}
        autocomplete="name"
        required
      />
      <TextField
        name="email"
        type="email"
        label={words.email}
        help={words.emailHelp}
        value={typed?.email}
        error={errors.of('email')}
        autocomplete="username"
        required
      />
    </>
  )
}

function Outdated({ here }: { here: Here }) {
  const { invited: words } = pageWords(here.language)
  return (
    <PublicPage here={here} title={words.outdatedTitle} shape="card">
      <PageHeader title={words.outdatedTitle} />
      <Notice tone="attention" title={words.outdated} />
    </PublicPage>
  )
}
