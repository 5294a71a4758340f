/** Signing in with a passkey: both factors at once, since its device has checked who holds it. */
import { z } from 'zod'
import { operation } from '#platform/operation'
import { answerOf, groundOf, headersOf, visit } from '../better-auth/ask-auth.ts'
import { authOver } from '../better-auth/auth.ts'
import { passkeyAnswer, readPasskeyAnswer } from '../better-auth/passkey-answer.ts'

/** What the browser has to sign; good for five minutes and for this browser. */
export const askPasskey = operation({
  name: 'staff.ask-passkey',
  may: 'everybody',
  for: 'access-control',
  takes: z.strictObject({ visit }),
  refuses: [],
  async run(context, { visit }) {
    const { api } = authOver(groundOf(context, visit))
    const { headers, response } = await api.generatePasskeyAuthenticationOptions({
      headers: headersOf(visit),
      returnHeaders: true,
    })
    return {
      options: { ...response, userVerification: 'required' as const },
      cookies: headers.getSetCookie(),
    }
  },
})

export const signInWithPasskey = operation({
  name: 'staff.sign-in-with-passkey',
  may: 'everybody',
  for: 'access-control',
  takes: z.strictObject({ visit, answer: passkeyAnswer }),
  refuses: [],
  async run(context, { visit, answer: given }) {
    const response = readPasskeyAnswer(given)
    if (response === undefined) return { state: 'wrong' as const, cookies: [] }
    const { api } = authOver(groundOf(context, visit))
    const answer = await answerOf(
      api.verifyPasskeyAuthentication({
        // Whatever shape the browser sent is checked by the verification itself.
        body: { response: response as never },
        headers: headersOf(visit),
        returnHeaders: true,
      }),
    )
    if (!answer.ok) return { state: 'wrong' as const, cookies: [] }
    context.note('staff.signed-in', { member: answer.value.user.id, by: 'passkey' })
    return { state: 'in' as const, cookies: answer.cookies }
  },
})
