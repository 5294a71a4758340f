/** Signing in, second step: a code, or the passkey. */
import type { Here } from '#platform/http'
import { PublicPage, page } from '#platform/http'
import { Actions, Button, ButtonLink, CodeField, ErrorSummary, Form, PageHeader } from '#ui'
import { proveSecondFactor } from '../operations/prove-second-factor.ts'
import { ownPath } from '../rules.ts'
import { pageWords } from '../words/index.ts'
import { PasskeyForm, passkeyScript } from './passkey-form.tsx'
import { visitOf, withCookies } from './visit-of.ts'

export const signInCodePages = [
  page(
    'GET',
    '/sign-in/code',
    async here => {
      const next = ownPath(here.url.searchParams.get('next') ?? undefined)
      return here.visitor === undefined ? here.show(<Code here={here} next={next} />) : here.go(next)
    },
    { access: 'everybody' },
  ),
  page('POST', '/sign-in/code', giveCode, { access: 'everybody' }),
]

async function giveCode(here: Here): Promise<Response> {
  const form = await here.form()
  const next = ownPath(form.given('next'))
  const words = pageWords(here.language)
  const outcome = await here.attempt(
    here.perform(proveSecondFactor, { visit: visitOf(here), code: form.text('code') }),
  )
  const { state, cookies } = outcome.ok ? outcome.value : { state: 'wrong' as const, cookies: [] }
  if (state === 'in') return withCookies(here.go(next), cookies)
  if (state === 'expired') return here.go(`/sign-in?why=expired&next=${encodeURIComponent(next)}`)
  const error = state === 'locked' ? words.signIn.locked : words.code.wrong
  return here.show(<Code here={here} next={next} error={error} />, state === 'locked' ? 429 : 422)
}

function Code({ here, next, error }: { here: Here; next: string; error?: string }) {
  const words = pageWords(here.language)
  return (
    <PublicPage here={here} title={words.code.title} shape="card" scripts={passkeyScript}>
      <PageHeader title={words.code.title} lead={words.code.lead} />
      <ErrorSummary
        title={words.signIn.failed}
        errors={error === undefined ? [] : [{ field: 'code', message: error }]}
      />
      <Form action={here.to('/sign-in/code')} hidden={{ next }}>
        <CodeField
          name="code"
          label={words.code.code}
          help={words.code.help}
          length={11}
          error={error}
          required
          autofocus
        />
        <Actions>
          <Button kind="primary" busyLabel={words.signIn.busy}>
            {words.code.submit}
          </Button>
          <ButtonLink href={here.to('/sign-in')}>{words.code.restart}</ButtonLink>
        </Actions>
      </Form>
      <PasskeyForm
        ceremony="get"
        options={here.to('/sign-in/passkey/options')}
        action={here.to('/sign-in/passkey')}
        label={words.signIn.passkey}
        hidden={{ next }}
      />
    </PublicPage>
  )
}
