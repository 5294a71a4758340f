/** The first step of signing in: address and password. */
import { z } from 'zod'
import { readEmail } from '#platform/formats'
import { type OperationContext, operation } from '#platform/operation'
import { afterwards, answerOf, groundOf, headersOf, visit } from '../better-auth/ask-auth.ts'
import { authOver } from '../better-auth/auth.ts'
import { readyAuthenticator } from '../better-auth/prove.ts'
import { findByEmail } from '../members.ts'
import { typedPassword } from '../passwords.ts'
import { byAddress, bySignIn, countFailure, forgetFailures, isLocked } from '../tried.ts'

/** `code-needed`: the password was right and the second factor is still to come. The cookies are to be set in any case. */
export type SignedIn = Readonly<{
  state: 'in' | 'code-needed' | 'wrong' | 'locked'
  cookies: readonly string[]
}>

const no = (state: 'wrong' | 'locked'): SignedIn => ({ state, cookies: [] })

/**
 * An unknown address gets the same answer as a wrong password, after the same work. Ten failures close a name for a quarter
 * of an hour, whether or not anybody has it.
 */
export const signIn = operation({
  name: 'staff.sign-in',
  may: 'everybody',
  for: 'access-control',
  takes: z.strictObject({
    visit,
    address: z.string().max(100),
    email: z.string().trim().min(1).max(400),
    password: typedPassword,
  }),
  refuses: [],
  async run(context, { visit, address, email: typed, password }): Promise<SignedIn> {
    const email = keyOf(typed)
    const attempts = [bySignIn(email), byAddress(address)] as const
    for (const tried of attempts) if (await isLocked(context, tried)) return no('locked')
    const auth = authOver(groundOf(context, visit))
    const answer = await answerOf(
      auth.api.signInEmail({ body: { email, password }, headers: headersOf(visit), returnHeaders: true }),
    )
    if (!answer.ok) return failed(context, email, attempts)
    await forgetFailures(context, attempts[0])
    if ('twoFactorRedirect' in answer.value) return { state: 'code-needed', cookies: answer.cookies }
    const member = answer.value.user.id
    await readyAuthenticator(context, auth, afterwards(visit, answer.cookies), { member, password })
    context.note('staff.signed-in', { member, by: 'password' })
    return { state: 'in', cookies: answer.cookies }
  },
})

async function failed(
  context: OperationContext,
  email: string,
  attempts: readonly Parameters<typeof countFailure>[1][],
): Promise<SignedIn> {
  const locked = await Promise.all(attempts.map(tried => countFailure(context, tried)))
  const member = await findByEmail(context.db, context.clock.now(), email)
  if (member !== undefined) context.note('staff.sign-in-failed', { member: member.id })
  return no(locked.includes(true) ? 'locked' : 'wrong')
}

/** What is no address is nobody's, and is looked for like any other. */
function keyOf(typed: string): string {
  const read = readEmail(typed)
  return read.ok ? read.value.key : typed.toLowerCase()
}
