/** The proofs that several operations ask for: a password set or shown, an authenticator made ready, the session of a visit. */
import { symmetricDecrypt } from 'better-auth/crypto'
import type { OperationContext, QueryContext } from '#platform/operation'
import { byMember, countFailure, forgetFailures, isLocked } from '../tried.ts'
import { answerOf, headersOf, type Visit } from './ask-auth.ts'
import type { StaffAuth } from './auth.ts'
import { base32 } from './base32.ts'
import { sessionToken } from './cookies.ts'
import { tokenAtRest } from './translate-values.ts'

export async function setPassword(auth: StaffAuth, member: string, password: string): Promise<void> {
  const { internalAdapter, password: passwords } = await auth.$context
  const hash = await passwords.hash(password)
  if ((await internalAdapter.findCredentialAccount(member)) === null) {
    await internalAdapter.createAccount({
      userId: member,
      providerId: 'credential',
      accountId: member,
      password: hash,
    })
    return
  }
  await internalAdapter.updatePassword(member, hash)
}

/** Whoever sits at an open session is asked for the password before what guards the account is changed. */
export async function provePassword(
  context: OperationContext,
  auth: StaffAuth,
  visit: Visit,
  password: string,
): Promise<'right' | 'wrong' | 'locked'> {
  const tried = byMember(context.actor.id ?? '')
  if (await isLocked(context, tried)) return 'locked'
  const answer = await answerOf(
    auth.api.verifyPassword({ body: { password }, headers: headersOf(visit), returnHeaders: true }),
  )
  if (answer.ok) {
    await forgetFailures(context, tried)
    return 'right'
  }
  return (await countFailure(context, tried)) ? 'locked' : 'wrong'
}

/** Makes the secret of an authenticator and the recovery codes ready while the password is at hand. They count once confirmed. */
export async function readyAuthenticator(
  context: OperationContext,
  auth: StaffAuth,
  visit: Visit,
  given: Readonly<{ member: string; password: string }>,
): Promise<void> {
  const ready = await context.db
    .selectFrom('staff.second_factor')
    .select('id')
    .where('member_id', '=', given.member)
    .where('secret', 'is not', null)
    .executeTakeFirst()
  if (ready !== undefined) return
  await auth.api.enableTwoFactor({
    body: { password: given.password, method: 'totp' },
    headers: headersOf(visit),
  })
}

export type Authenticator = Readonly<{
  /** For a QR code (Key Uri Format of authenticator apps). */
  uri: string
  /** The same to be typed, in groups of four. */
  secret: string
}>

/** What an authenticator app is told; undefined once it is confirmed, since then it is nobody's to see. */
export async function unconfirmedAuthenticator(
  { db, register }: Pick<QueryContext, 'db' | 'register'>,
  auth: StaffAuth,
  member: Readonly<{ id: string; email: string | null }>,
): Promise<Authenticator | undefined> {
  const row = await db
    .selectFrom('staff.second_factor')
    .select('secret')
    .where('member_id', '=', member.id)
    .where('verified', '=', false)
    .executeTakeFirst()
  if (row?.secret == null) return undefined
  const { secretConfig } = await auth.$context
  const secret = base32(await symmetricDecrypt({ key: secretConfig, data: row.secret }))
  // The controller's name and not the register's: the shorter the text, the coarser and readier the picture.
  const issuer = encodeURIComponent(register.definition.controller.name)
  const account = encodeURIComponent(member.email ?? '')
  return {
    uri: `otpauth://totp/${issuer}:${account}?secret=${secret}&issuer=${issuer}&digits=6&period=30`,
    secret: secret.match(/.{1,4}/g)?.join(' ') ?? secret,
  }
}

/** The stored form of this visit's session token; undefined when it brought none. */
export const sessionOf = (visit: Visit, { register }: Pick<QueryContext, 'register'>): string | undefined => {
  const token = sessionToken(visit.cookie, register.key)
  return token === undefined ? undefined : tokenAtRest(token)
}

export const recoveryCodes = async (auth: StaffAuth, member: string): Promise<readonly string[]> =>
  (await auth.api.viewBackupCodes({ body: { userId: member } })).backupCodes
