/** On the way in: the second factor, then the secrecy undertaking; whichever is missing, no other page opens. */
import type { Here } from '#platform/http'
import { formErrors, httpWords, PublicPage, page } from '#platform/http'
import { kindOfRefusal, type Refused, statusOfRefusal } from '#platform/operation'
import {
  Actions,
  Button,
  CheckboxField,
  ErrorSummary,
  Form,
  Notice,
  PageHeader,
  Prose,
  Stack,
  TextField,
} from '#ui'
import {
  addPasskey,
  confirmAuthenticator,
  type FactorAdded,
  offerPasskey,
} from '../operations/add-second-factor.ts'
import { signUndertaking } from '../operations/sign-undertaking.ts'
import { showAuthenticator } from '../queries/own-account.ts'
import { undertakingVersion } from '../rules.ts'
import { pageWords, undertakingWords } from '../words/index.ts'
import { passkeyScript } from './passkey-form.tsx'
import {
  AuthenticatorCard,
  type FactorErrors,
  factorErrors,
  PasskeyCard,
  RecoveryCodes,
} from './second-factor.tsx'
import { visitOf, withCookies } from './visit-of.ts'

const arriving = { access: 'arriving' } as const

export const arrivePages = [
  page(
    'GET',
    '/arrive/second-factor',
    async here => (isWaiting(here, 'second-factor') ? showFactors(here, {}) : here.go('/')),
    arriving,
  ),
  page(
    'POST',
    '/arrive/second-factor',
    async here => {
      const code = (await here.form()).text('code')
      return afterFactor(
        here,
        await here.perform(confirmAuthenticator, { visit: visitOf(here), code }),
        'code',
      )
    },
    arriving,
  ),
  page(
    'POST',
    '/arrive/passkey/options',
    async here => {
      const { options, cookies } = await here.perform(offerPasskey, { visit: visitOf(here) })
      return withCookies(Response.json(options), cookies)
    },
    arriving,
  ),
  page(
    'POST',
    '/arrive/passkey',
    async here => {
      const form = await here.form()
      const given = { visit: visitOf(here), answer: form.text('answer'), name: form.text('name') }
      return afterFactor(here, await here.perform(addPasskey, given), 'passkey')
    },
    arriving,
  ),
  page(
    'GET',
    '/arrive/undertaking',
    async here => (isWaiting(here, 'undertaking') ? here.show(<Undertaking here={here} />) : here.go('/')),
    arriving,
  ),
  page('POST', '/arrive/undertaking', sign, arriving),
]

const isWaiting = ({ visitor }: Here, step: string): boolean => visitor?.waitsAt === `/arrive/${step}`

async function afterFactor(here: Here, added: FactorAdded, kind: 'code' | 'passkey'): Promise<Response> {
  if (added.state !== 'added') return showFactors(here, factorErrors(here, added, kind), 422)
  if (added.recoveryCodes.length === 0) return withCookies(here.go('/arrive/undertaking'), added.cookies)
  const codes = <RecoveryCodes here={here} codes={added.recoveryCodes} next="/arrive/undertaking" />
  return withCookies(here.show(codes), added.cookies)
}

async function showFactors(here: Here, errors: FactorErrors, status = 200): Promise<Response> {
  const app = await here.ask(showAuthenticator, { visit: visitOf(here) })
  const words = pageWords(here.language)
  const asked = { here, at: '/arrive', errors, asksPassword: false }
  const told = Object.entries(errors).map(([field, message]) => ({
    field: field === 'passkey' ? 'name' : field,
    message,
  }))
  return here.show(
    <PublicPage here={here} title={words.factor.title} shape="letter" scripts={passkeyScript}>
      <PageHeader title={words.factor.title} lead={words.factor.lead} />
      <ErrorSummary title={httpWords(here.language).errorSummary(told.length)} errors={told} />
      <Stack gap="loose">
        {app === undefined ? <SignInAgain here={here} /> : <AuthenticatorCard {...asked} app={app} />}
        <PasskeyCard {...asked} />
      </Stack>
    </PublicPage>,
    status,
  )
}

/** Only where an administrator forgot the old secret while its owner sat here. */
function SignInAgain({ here }: { here: Here }) {
  const { factor: words } = pageWords(here.language)
  return (
    <Form action={here.to('/sign-out')} plain>
      <Notice tone="info" title={words.signInAgainTold} />
      <Actions>
        <Button kind="primary">{words.signInAgain}</Button>
      </Actions>
    </Form>
  )
}

async function sign(here: Here): Promise<Response> {
  // Whoever has given no second factor may be anybody who knows the password: they can't promise in the member's name.
  if (!isWaiting(here, 'undertaking')) return here.go('/')
  const form = await here.form()
  const name = form.text('name')
  const outcome = await here.attempt(
    here.perform(signUndertaking, {
      version: Number(form.given('version') ?? 0),
      language: here.language,
      name,
      agreed: form.has('agreed'),
    }),
  )
  if (outcome.ok) return here.go('/')
  return here.show(
    <Undertaking here={here} name={name} refused={outcome.refused} />,
    statusOfRefusal[kindOfRefusal(outcome.refused.code)],
  )
}

function Undertaking({ here, name, refused }: { here: Here; name?: string; refused?: Refused }) {
  const { undertaking: words } = pageWords(here.language)
  const text = undertakingWords(here.language)
  const errors = formErrors(here.language, refused?.problems ?? [])
  const { definition } = here.register
  return (
    <PublicPage here={here} title={text.title} shape="letter">
      <PageHeader title={text.title} />
      <ErrorSummary title={errors.summaryTitle} errors={errors.list} />
      <Prose>
        <p>{text.intro(definition.controller.name, definition.name[here.language])}</p>
        <ol>
          {text.clauses.map(clause => (
            <li key={clause}>{clause}</li>
          ))}
        </ol>
      </Prose>
      <Form action={here.to('/arrive/undertaking')} hidden={{ version: String(undertakingVersion) }}>
        <TextField
          name="name"
          label={words.signature}
          value={name}
          error={errors.of('name')}
          autocomplete="name"
          required
        />
        <CheckboxField name="agreed" label={words.agreed} error={errors.of('agreed')} help={words.stored} />
        <Actions>
          <Button kind="primary">{words.submit}</Button>
        </Actions>
      </Form>
    </PublicPage>
  )
}
