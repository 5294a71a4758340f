/** The second step of signing in: a code from the authenticator, or a recovery code. */
import { z } from 'zod'
import { operation } from '#platform/operation'
import { afterwards, answerOf, groundOf, headersOf, visit } from '../better-auth/ask-auth.ts'
import { authOver } from '../better-auth/auth.ts'
import { sessionOf } from '../better-auth/prove.ts'
import { readRecoveryCode } from '../better-auth/recovery-code.ts'
import { claimCode } from '../tried.ts'

/** `expired`: the password has to be given again. */
export type Proved = Readonly<{
  state: 'in' | 'wrong' | 'expired' | 'locked'
  cookies: readonly string[]
}>

const stateOfCode: Readonly<Record<string, Proved['state']>> = {
  INVALID_TWO_FACTOR_COOKIE: 'expired',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'expired',
  ACCOUNT_TEMPORARILY_LOCKED: 'locked',
}

/** Five tries for one password; ten failures in a row close the account's codes for a quarter of an hour. */
export const proveSecondFactor = operation({
  name: 'staff.prove-second-factor',
  may: 'everybody',
  for: 'access-control',
  takes: z.strictObject({ visit, code: z.string().max(40) }),
  refuses: [],
  async run(context, { visit, code: typed }): Promise<Proved> {
    const digits = typed.replaceAll(/\s/g, '')
    const byApp = /^\d{6}$/.test(digits)
    const code = byApp ? digits : readRecoveryCode(typed)
    const { api } = authOver(groundOf(context, visit))
    const asked = { body: { code }, headers: headersOf(visit), returnHeaders: true } as const
    const answer = await answerOf<{ user: { id: string } }>(
      byApp ? api.verifyTOTP(asked) : api.verifyBackupCode(asked),
    )
    if (!answer.ok) return { state: stateOfCode[answer.code] ?? 'wrong', cookies: [] }
    const member = answer.value.user.id
    if (byApp && !(await claimCode(context, { member, code }))) {
      const opened = sessionOf(afterwards(visit, answer.cookies), context)
      await context.db
        .deleteFrom('staff.session')
        .where('token', '=', opened ?? '')
        .execute()
      return { state: 'expired', cookies: [] }
    }
    context.note('staff.signed-in', {
      member,
      by: byApp ? 'authenticator' : 'recovery-code',
    })
    return { state: 'in', cookies: answer.cookies }
  },
})
