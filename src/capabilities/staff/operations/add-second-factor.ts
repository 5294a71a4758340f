/** The second factor, on the way in and later: an authenticator app or a passkey. */
import { z } from 'zod'
import { type OperationContext, operation } from '#platform/operation'
import { afterwards, answerOf, groundOf, headersOf, type Visit, visit } from '../better-auth/ask-auth.ts'
import { authOver, type StaffAuth } from '../better-auth/auth.ts'
import { passkeyAnswer, readPasskeyAnswer } from '../better-auth/passkey-answer.ts'
import { provePassword, recoveryCodes, sessionOf } from '../better-auth/prove.ts'
import { endSessions, findMember, type Member } from '../members.ts'
import { claimCode } from '../tried.ts'

/** Recovery codes come with the first factor, and are never shown again. */
export type FactorAdded =
  | Readonly<{ state: 'added'; cookies: readonly string[]; recoveryCodes: readonly string[] }>
  | Readonly<{ state: 'wrong' | 'wrong-password' | 'locked' }>

const password = z.string().max(200).optional()

/** The first code from the app proves that the secret arrived there. */
export const confirmAuthenticator = operation({
  name: 'staff.confirm-authenticator',
  may: 'account:own',
  for: 'access-control',
  takes: z.strictObject({ visit, code: z.string().max(40), password }),
  refuses: ['not-found'],
  async run(context, { visit, code, password }): Promise<FactorAdded> {
    const auth = authOver(groundOf(context, visit))
    const member = await ownMember(context)
    const known = await ownerStands(context, auth, visit, member, password)
    if (known !== undefined) return known
    const digits = code.replaceAll(/\s/g, '')
    const answer = await answerOf(
      auth.api.verifyTOTP({
        body: { code: digits },
        headers: headersOf(visit),
        returnHeaders: true,
      }),
    )
    if (!answer.ok) return { state: 'wrong' }
    // What has confirmed the app does not sign anybody in as well.
    await claimCode(context, { member: member.id, code: digits })
    context.note('staff.second-factor-added', { member: member.id, kind: 'authenticator' })
    return added(context, auth, member, afterwards(visit, answer.cookies), answer.cookies)
  },
})

/** What the browser's passkey has to sign in order to be added. */
export const offerPasskey = operation({
  name: 'staff.offer-passkey',
  may: 'account:own',
  for: 'access-control',
  takes: z.strictObject({ visit }),
  refuses: [],
  async run(context, { visit }) {
    const { api } = authOver(groundOf(context, visit))
    const { headers, response } = await api.generatePasskeyRegistrationOptions({
      headers: headersOf(visit),
      returnHeaders: true,
    })
    return { options: response, cookies: headers.getSetCookie() }
  },
})

export const addPasskey = operation({
  name: 'staff.add-passkey',
  may: 'account:own',
  for: 'access-control',
  takes: z.strictObject({ visit, answer: passkeyAnswer, name: z.string().trim().max(100), password }),
  refuses: ['not-found'],
  async run(context, { visit, answer: given, name, password }): Promise<FactorAdded> {
    const auth = authOver(groundOf(context, visit))
    const member = await ownMember(context)
    const known = await ownerStands(context, auth, visit, member, password)
    if (known !== undefined) return known
    const response = readPasskeyAnswer(given)
    if (response === undefined) return { state: 'wrong' }
    const answer = await answerOf(
      auth.api.verifyPasskeyRegistration({
        body: { response, ...(name !== '' && { name }) },
        headers: headersOf(visit),
        returnHeaders: true,
      }),
    )
    if (!answer.ok) return { state: 'wrong' }
    await context.db
      .updateTable('staff.member')
      .set({ two_factor: true })
      .where('id', '=', member.id)
      .execute()
    context.note('staff.second-factor-added', { member: member.id, kind: 'passkey' })
    return added(context, auth, member, visit, answer.cookies)
  },
})

async function ownMember({ db, clock, actor, refuse }: OperationContext<'not-found'>): Promise<Member> {
  const member = actor.id === null ? undefined : await findMember(db, clock.now(), actor.id)
  return member ?? refuse('not-found')
}

/** The first factor needs nothing but the session that waits for it; a further one needs the password too. */
async function ownerStands(
  context: OperationContext,
  auth: StaffAuth,
  visit: Visit,
  member: Member,
  password: string | undefined,
): Promise<FactorAdded | undefined> {
  if (!member.hasSecondFactor) return undefined
  const proof = await provePassword(context, auth, visit, password ?? '')
  if (proof === 'right') return undefined
  return { state: proof === 'locked' ? 'locked' : 'wrong-password' }
}

/** A session that came by password alone, elsewhere, must not grow into a full one by what was proved here. */
async function added(
  context: OperationContext,
  auth: StaffAuth,
  member: Member,
  visit: Visit,
  cookies: readonly string[],
): Promise<FactorAdded> {
  if (member.hasSecondFactor) return { state: 'added', cookies, recoveryCodes: [] }
  await endSessions(context.db, member.id, sessionOf(visit, context))
  return { state: 'added', cookies, recoveryCodes: await recoveryCodes(auth, member.id) }
}
