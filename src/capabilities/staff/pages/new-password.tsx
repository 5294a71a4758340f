/** A forgotten password: ask for a link, then choose a new one by it. */
import { setTimeout } from 'node:timers/promises'
import type { Here } from '#platform/http'
import { formErrors, PublicPage, page } from '#platform/http'
import { kindOfRefusal, type Refused, statusOfRefusal } from '#platform/operation'
import { Actions, Button, ButtonLink, ErrorSummary, Form, Notice, PageHeader, Prose, TextField } from '#ui'
import { askNewPassword } from '../operations/ask-new-password.ts'
import { setNewPassword } from '../operations/set-new-password.ts'
import { checkNewPasswordLink } from '../queries/links.ts'
import { pageWords } from '../words/index.ts'
import { PasswordInput } from './password-input.tsx'
import { visitOf } from './visit-of.ts'

const evenMs = 250

export const newPasswordPages = [
  page('GET', '/sign-in/forgotten', async here => here.show(<Forgotten here={here} />), {
    access: 'everybody',
  }),
  page(
    'POST',
    '/sign-in/forgotten',
    async here => {
      const email = (await here.form()).text('email')
      // Writing a letter takes a few milliseconds longer than writing none; nobody shall learn from that who works here.
      const [outcome] = await Promise.all([
        here.attempt(here.perform(askNewPassword, { site: here.site, email })),
        setTimeout(evenMs),
      ])
      return outcome.ok
        ? here.show(<Sent here={here} />)
        : here.show(<Forgotten here={here} email={email} refused={outcome.refused} />, 422)
    },
    { access: 'everybody' },
  ),
  page(
    'GET',
    '/sign-in/password/:token',
    async here => {
      const token = here.params.token ?? ''
      const outcome = await here.attempt(here.ask(checkNewPasswordLink, { token }))
      return outcome.ok
        ? here.show(<Choose here={here} token={token} />)
        : here.show(<Outdated here={here} />, 410)
    },
    { access: 'everybody' },
  ),
  page('POST', '/sign-in/password/:token', choosePassword, { access: 'everybody' }),
]

async function choosePassword(here: Here): Promise<Response> {
  const token = here.params.token ?? ''
  const password = (await here.form()).text('password')
  const outcome = await here.attempt(here.perform(setNewPassword, { visit: visitOf(here), token, password }))
  if (outcome.ok) return here.go('/sign-in?why=new-password')
  const { refused } = outcome
  if (refused.code === 'expired') return here.show(<Outdated here={here} />, 410)
  return here.show(
    <Choose here={here} token={token} refused={refused} />,
    statusOfRefusal[kindOfRefusal(refused.code)],
  )
}

function Forgotten({ here, email, refused }: { here: Here; email?: string; refused?: Refused }) {
  const words = pageWords(here.language)
  const errors = formErrors(here.language, refused?.problems ?? [])
  return (
    <PublicPage here={here} title={words.forgotten.title} shape="card">
      <PageHeader title={words.forgotten.title} lead={words.forgotten.lead} />
      <ErrorSummary title={errors.summaryTitle} errors={errors.list} />
      <Form action={here.to('/sign-in/forgotten')} plain>
        <TextField
          name="email"
          type="email"
          label={words.signIn.email}
          value={email}
          error={errors.of('email')}
          autocomplete="username"
          required
        />
        <Actions>
          <Button kind="primary">{words.forgotten.submit}</Button>
          <ButtonLink href={here.to('/sign-in')}>{words.forgotten.back}</ButtonLink>
        </Actions>
      </Form>
    </PublicPage>
  )
}

function Sent({ here }: { here: Here }) {
  const { forgotten: words } = pageWords(here.language)
  return (
    <PublicPage here={here} title={words.sentTitle} shape="card">
      <PageHeader title={words.sentTitle} />
      <Prose>
        <p>{words.sent}</p>
      </Prose>
      <Actions>
        <ButtonLink href={here.to('/sign-in')}>{words.back}</ButtonLink>
      </Actions>
    </PublicPage>
  )
}

function Choose({ here, token, refused }: { here: Here; token: string; refused?: Refused }) {
  const { newPassword: words } = pageWords(here.language)
  const errors = formErrors(here.language, refused?.problems ?? [])
  return (
    <PublicPage here={here} title={words.title} shape="card">
      <PageHeader title={words.title} />
      <ErrorSummary title={errors.summaryTitle} errors={errors.list} />
      <Form action={here.to(`/sign-in/password/${token}`)}>
        <PasswordInput
          here={here}
          name="password"
          label={words.password}
          help={words.help}
          error={errors.of('password')}
          autocomplete="new-password"
        />
        <Actions>
          <Button kind="primary">{words.submit}</Button>
        </Actions>
      </Form>
    </PublicPage>
  )
}

function Outdated({ here }: { here: Here }) {
  const { newPassword: words } = pageWords(here.language)
  return (
    <PublicPage here={here} title={words.outdatedTitle} shape="card">
      <PageHeader title={words.outdatedTitle} />
      <Notice tone="attention" title={words.outdated} />
      <Actions>
        <ButtonLink href={here.to('/sign-in/forgotten')}>{words.again}</ButtonLink>
      </Actions>
    </PublicPage>
  )
}
