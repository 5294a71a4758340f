/** Signing in, first step: address and password, or a passkey that does both steps. */
import type { Here } from '#platform/http'
import { PublicPage, page } from '#platform/http'
import { Actions, Button, ErrorSummary, Form, Notice, PageHeader, Prose, TextField } from '#ui'
import { signIn } from '../operations/sign-in.ts'
import { askPasskey, signInWithPasskey } from '../operations/sign-in-with-passkey.ts'
import { signOut } from '../operations/sign-out.ts'
import { ownPath } from '../rules.ts'
import { pageWords } from '../words/index.ts'
import { PasskeyForm, passkeyScript } from './passkey-form.tsx'
import { PasswordInput } from './password-input.tsx'
import { visitOf, withCookies } from './visit-of.ts'

type Shown = { email?: string; next: string; error?: string | undefined; said?: string | undefined }

export const signInPages = [
  page(
    'GET',
    '/sign-in',
    async here => {
      const next = ownPath(here.url.searchParams.get('next') ?? undefined)
      if (here.visitor !== undefined) return here.go(next)
      const { signIn: words } = pageWords(here.language)
      const why = here.url.searchParams.get('why')
      return here.show(
        <SignIn
          here={here}
          next={next}
          error={why === 'expired' ? words.expired : undefined}
          said={why === 'new-password' ? words.newPasswordSet : undefined}
        />,
      )
    },
    { access: 'everybody' },
  ),
  page('POST', '/sign-in', signInByPassword, { access: 'everybody' }),
  page(
    'POST',
    '/sign-in/passkey/options',
    async here => {
      const { options, cookies } = await here.perform(askPasskey, { visit: visitOf(here) })
      return withCookies(Response.json(options), cookies)
    },
    { access: 'everybody' },
  ),
  page(
    'POST',
    '/sign-in/passkey',
    async here => {
      const form = await here.form()
      const next = ownPath(form.given('next'))
      const answer = form.text('answer')
      const { state, cookies } = await here.perform(signInWithPasskey, { visit: visitOf(here), answer })
      if (state === 'in') return withCookies(here.go(next), cookies)
      const error = pageWords(here.language).signIn.passkeyFailed
      return here.show(<SignIn here={here} next={next} error={error} />, 422)
    },
    { access: 'everybody' },
  ),
  page(
    'POST',
    '/sign-out',
    async here => {
      const { cookies } = await here.perform(signOut, { visit: visitOf(here) })
      return withCookies(here.go('/sign-in'), cookies)
    },
    { access: 'everybody' },
  ),
]

async function signInByPassword(here: Here): Promise<Response> {
  const form = await here.form()
  const next = ownPath(form.given('next'))
  const email = form.text('email')
  const { signIn: words } = pageWords(here.language)
  const outcome = await here.attempt(
    here.perform(signIn, {
      visit: visitOf(here),
      address: here.address,
      email,
      password: form.text('password'),
    }),
  )
  // An empty field is no right password either, and nothing more need be said about it.
  const { state, cookies } = outcome.ok ? outcome.value : { state: 'wrong' as const, cookies: [] }
  if (state === 'in') return withCookies(here.go(next), cookies)
  if (state === 'code-needed')
    return withCookies(here.go(`/sign-in/code?next=${encodeURIComponent(next)}`), cookies)
  return here.show(
    <SignIn here={here} email={email} next={next} error={words[state]} />,
    state === 'locked' ? 429 : 422,
  )
}

function SignIn({ here, email, next, error, said }: Shown & { here: Here }) {
  const { signIn: words } = pageWords(here.language)
  return (
    <PublicPage here={here} title={words.title} shape="card" scripts={passkeyScript}>
      <PageHeader title={words.title} lead={words.lead} />
      {said !== undefined && <Notice tone="ok" title={said} live="polite" />}
      <ErrorSummary
        title={words.failed}
        errors={error === undefined ? [] : [{ field: 'email', message: error }]}
      />
      <Form action={here.to('/sign-in')} hidden={{ next }}>
        <TextField
          name="email"
          type="email"
          label={words.email}
          value={email}
          autocomplete="username"
          required
        />
        <PasswordInput here={here} name="password" label={words.password} />
        <Actions>
          <Button kind="primary" busyLabel={words.busy}>
            {words.submit}
          </Button>
        </Actions>
      </Form>
      <PasskeyForm
        ceremony="get"
        options={here.to('/sign-in/passkey/options')}
        action={here.to('/sign-in/passkey')}
        label={words.passkey}
        hidden={{ next }}
      />
      <Prose>
        <p>
          <a href={here.to('/sign-in/forgotten')}>{words.forgotten}</a>
        </p>
      </Prose>
    </PublicPage>
  )
}
