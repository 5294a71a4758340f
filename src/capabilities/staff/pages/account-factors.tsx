/** Second factors of one's own: what there is, adding, removing, and new recovery codes. */
import type { Here } from '#platform/http'
import { httpWords, page, StaffPage } from '#platform/http'
import { fromEdge, toEdge } from '#platform/ids'
import {
  Actions,
  Button,
  ButtonLink,
  Confirm,
  DescriptionList,
  ErrorSummary,
  Form,
  PageHeader,
  Section,
  State,
} from '#ui'
import {
  addPasskey,
  confirmAuthenticator,
  type FactorAdded,
  offerPasskey,
} from '../operations/add-second-factor.ts'
import { removePasskey, renewRecoveryCodes } from '../operations/own-account.ts'
import { showAccount, showAuthenticator } from '../queries/own-account.ts'
import { pageWords } from '../words/index.ts'
import { type Account, proofWords } from './account-seen.ts'
import { dayText } from './moments.ts'
import { passkeyScript } from './passkey-form.tsx'
import { PasswordInput } from './password-input.tsx'
import { AuthenticatorCard, factorErrors, PasskeyCard, RecoveryCodes } from './second-factor.tsx'
import { visitOf, withCookies } from './visit-of.ts'

type Errors = Readonly<Record<string, string | undefined>>

export const accountFactorPages = [
  page('GET', '/account/second-factor', async here => showAdding(here, {})),
  page('POST', '/account/second-factor', async here => {
    const form = await here.form()
    const given = { visit: visitOf(here), code: form.text('code'), password: form.text('password') }
    return afterAdding(here, await here.perform(confirmAuthenticator, given), 'code')
  }),
  page('POST', '/account/passkey/options', async here => {
    const { options, cookies } = await here.perform(offerPasskey, { visit: visitOf(here) })
    return withCookies(Response.json(options), cookies)
  }),
  page('POST', '/account/passkey', async here => {
    const form = await here.form()
    const answer = { answer: form.text('answer'), name: form.text('name'), password: form.text('password') }
    return afterAdding(here, await here.perform(addPasskey, { visit: visitOf(here), ...answer }), 'passkey')
  }),
  page('GET', '/account/passkeys/:passkey/remove', async here => showRemoving(here)),
  page('POST', '/account/passkeys/:passkey/remove', async here => {
    const passkey = fromEdge('pky', here.params.passkey) ?? ''
    const password = (await here.form()).text('password')
    const { state } = await here.perform(removePasskey, { visit: visitOf(here), passkey, password })
    return state === 'removed' ? here.go('/account', 'removed') : showRemoving(here, proofWords(here, state))
  }),
  page('GET', '/account/recovery-codes', async here => showRenewing(here)),
  page('POST', '/account/recovery-codes', async here => {
    const password = (await here.form()).text('password')
    const outcome = await here.attempt(here.perform(renewRecoveryCodes, { visit: visitOf(here), password }))
    if (!outcome.ok || outcome.value.state !== 'renewed')
      return showRenewing(here, proofWords(here, outcome.ok ? outcome.value.state : 'wrong'))
    return here.show(<RecoveryCodes here={here} codes={outcome.value.recoveryCodes} next="/account" />)
  }),
]

/** What stands on the account's own page. */
export function FactorsSection({ here, account }: { here: Here; account: Account }) {
  const { account: words } = pageWords(here.language)
  const { member, passkeys } = account
  const mayRemove = member.hasAuthenticator || passkeys.length > 1
  return (
    <Section
      title={words.factors}
      action={<ButtonLink href={here.to('/account/second-factor')}>{words.addPasskey}</ButtonLink>}
    >
      <DescriptionList
        items={[
          {
            term: words.app,
            detail: member.hasAuthenticator ? (
              <State tone="ok">{words.appOn}</State>
            ) : (
              <State tone="neutral">{words.appOff}</State>
            ),
            ...(!member.hasAuthenticator && {
              action: <a href={here.to('/account/second-factor')}>{words.addApp}</a>,
            }),
          },
          ...passkeys.map(({ id, name, created_at }) => ({
            term: name ?? words.unnamed,
            detail: words.added(dayText(here.language, created_at)),
            ...(mayRemove && {
              action: <a href={here.to(`/account/passkeys/${toEdge('pky', id)}/remove`)}>{words.remove}</a>,
            }),
          })),
        ]}
      />
      <Actions>
        <ButtonLink href={here.to('/account/recovery-codes')}>{words.renewCodes}</ButtonLink>
      </Actions>
    </Section>
  )
}

async function afterAdding(here: Here, added: FactorAdded, kind: 'code' | 'passkey'): Promise<Response> {
  if (added.state !== 'added') return showAdding(here, factorErrors(here, added, kind), 422)
  return withCookies(here.go('/account', 'added'), added.cookies)
}

async function showAdding(here: Here, errors: Errors, status = 200): Promise<Response> {
  const app = await here.ask(showAuthenticator, { visit: visitOf(here) })
  const words = pageWords(here.language)
  const asked = { here, at: '/account', errors, asksPassword: true } as const
  return here.show(
    <StaffPage here={here} title={words.account.factors} scripts={passkeyScript}>
      <PageHeader title={words.account.factors} trail={trail(here)} />
      <Told here={here} errors={errors} />
      <PasskeyCard {...asked} />
      {app !== undefined && <AuthenticatorCard {...asked} app={app} />}
    </StaffPage>,
    status,
  )
}

async function showRenewing(here: Here, error?: string): Promise<Response> {
  const { account: words } = pageWords(here.language)
  return here.show(
    <StaffPage here={here} title={words.renewCodes}>
      <PageHeader title={words.renewCodes} lead={words.renewTold} trail={trail(here)} />
      <Told here={here} errors={{ password: error }} />
      <Form action={here.to('/account/recovery-codes')} plain>
        <PasswordInput here={here} name="password" label={words.current} error={error} />
        <Actions>
          <Button kind="primary">{words.renewCodes}</Button>
        </Actions>
      </Form>
    </StaffPage>,
    error === undefined ? 200 : 422,
  )
}

async function showRemoving(here: Here, error?: string): Promise<Response> {
  const { passkeys } = await here.ask(showAccount, { visit: visitOf(here) })
  const { account: words } = pageWords(here.language)
  const passkey = passkeys.find(({ id }) => toEdge('pky', id) === here.params.passkey)
  if (passkey === undefined) return here.go('/account')
  const title = words.removeTitle(passkey.name ?? words.unnamed)
  return here.show(
    <StaffPage here={here} title={title}>
      <PageHeader title={title} trail={trail(here)} />
      <Told here={here} errors={{ password: error }} />
      <Confirm
        danger
        action={here.to(`/account/passkeys/${toEdge('pky', passkey.id)}/remove`)}
        consequences={[words.removeTold]}
        confirmLabel={words.remove}
        cancel={{ href: here.to('/account'), label: httpWords(here.language).cancel }}
      >
        <PasswordInput here={here} name="password" label={words.current} error={error} />
      </Confirm>
    </StaffPage>,
    error === undefined ? 200 : 422,
  )
}

function Told({ here, errors }: { here: Here; errors: Errors }) {
  const told = Object.entries(errors).flatMap(([field, message]) =>
    message === undefined ? [] : [{ field: field === 'passkey' ? 'name' : field, message }],
  )
  return <ErrorSummary title={httpWords(here.language).errorSummary(told.length)} errors={told} />
}

const trail = (here: Here) => [{ href: here.to('/account'), label: pageWords(here.language).account.title }]
