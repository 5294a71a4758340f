/** A second factor: shown and confirmed on the way in, or added later from one's own account. */
import { renderSVG } from 'uqr'
import type { Here } from '#platform/http'
import { PublicPage } from '#platform/http'
import {
  Actions,
  Button,
  ButtonLink,
  Card,
  CodeField,
  CopyableCode,
  Disclosure,
  Form,
  PageHeader,
  Prose,
  Stack,
  TextField,
} from '#ui'
import type { Authenticator } from '../better-auth/prove.ts'
import type { FactorAdded } from '../operations/add-second-factor.ts'
import { pageWords } from '../words/index.ts'
import { PasskeyForm } from './passkey-form.tsx'
import { PasswordInput } from './password-input.tsx'

/** What went wrong, by the field it is told at. */
export type FactorErrors = Readonly<{ code?: string; passkey?: string; password?: string }>

type Asked = Readonly<{
  here: Here
  /** Where the forms go: `/arrive` or `/account`. */
  at: string
  errors: FactorErrors
  /** A further factor asks for the password too. */
  asksPassword: boolean
}>

export function factorErrors(here: Here, added: FactorAdded, kind: 'code' | 'passkey'): FactorErrors {
  const words = pageWords(here.language)
  switch (added.state) {
    case 'wrong':
      return kind === 'code' ? { code: words.factor.wrong } : { passkey: words.factor.passkeyFailed }
    case 'wrong-password':
      return { password: words.account.wrongPassword }
    case 'locked':
      return { password: words.signIn.locked }
    case 'added':
      return {}
  }
}

export function AuthenticatorCard({ here, at, errors, asksPassword, app }: Asked & { app: Authenticator }) {
  const { factor: words, account } = pageWords(here.language)
  return (
    <Card title={words.appTitle}>
      <Stack>
        <Prose>
          <p>{words.appLead}</p>
        </Prose>
        <p>
          <strong>{words.scan}</strong>
        </p>
        <img src={pictureOf(app.uri)} alt={words.qr} width="224" height="224" />
        <Disclosure summary={words.orType}>
          <CopyableCode
            value={app.secret}
            label={words.secret}
            copyLabel={words.copy}
            copiedLabel={words.copied}
          />
        </Disclosure>
        <Form action={here.to(`${at}/second-factor`)} plain>
          {asksPassword && (
            <PasswordInput here={here} name="password" label={account.current} error={errors.password} />
          )}
          <CodeField name="code" label={words.code} help={words.codeHelp} error={errors.code} required />
          <Actions>
            <Button kind="primary">{words.submit}</Button>
          </Actions>
        </Form>
      </Stack>
    </Card>
  )
}

export function PasskeyCard({ here, at, errors, asksPassword }: Asked) {
  const { factor: words, account } = pageWords(here.language)
  return (
    <Card title={words.passkeyTitle}>
      <Stack>
        <Prose>
          <p>{words.passkeyLead}</p>
        </Prose>
        <PasskeyForm
          ceremony="create"
          options={here.to(`${at}/passkey/options`)}
          action={here.to(`${at}/passkey`)}
          label={words.passkeySubmit}
        >
          {asksPassword && (
            <PasswordInput
              here={here}
              name="password"
              id="field-passkey-password"
              label={account.current}
              error={errors.password}
            />
          )}
          <TextField
            name="name"
            label={words.passkeyName}
            help={words.passkeyNameHelp}
            error={errors.passkey}
            maxLength={100}
            autocomplete="off"
          />
        </PasskeyForm>
      </Stack>
    </Card>
  )
}

/** The answer to the form itself, so that the codes are shown once and lie at no address. */
export function RecoveryCodes({ here, codes, next }: { here: Here; codes: readonly string[]; next: string }) {
  const { codes: words } = pageWords(here.language)
  return (
    <PublicPage here={here} title={words.title} shape="card">
      <PageHeader title={words.title} lead={words.lead} />
      <p>
        <strong>{words.once}</strong>
      </p>
      <Prose>
        <ul aria-label={words.list}>
          {codes.map(code => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </Prose>
      <Actions>
        <ButtonLink kind="primary" href={here.to(next)}>
          {words.go}
        </ButtonLink>
      </Actions>
    </PublicPage>
  )
}

const pictureOf = (uri: string): string =>
  `data:image/svg+xml;base64,${Buffer.from(renderSVG(uri, { border: 2 })).toString('base64')}`
