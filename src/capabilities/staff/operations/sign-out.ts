/** Ends the session that this visit came with. */
import { z } from 'zod'
import { operation } from '#platform/operation'
import { groundOf, headersOf, visit } from '../better-auth/ask-auth.ts'
import { authOver } from '../better-auth/auth.ts'

export const signOut = operation({
  name: 'staff.sign-out',
  may: 'everybody',
  for: 'access-control',
  takes: z.strictObject({ visit }),
  refuses: [],
  async run(context, { visit }) {
    const { api } = authOver(groundOf(context, visit))
    const { headers } = await api.signOut({ headers: headersOf(visit), returnHeaders: true })
    if (context.actor.id !== null) context.note('staff.signed-out', { member: context.actor.id })
    return { cookies: headers.getSetCookie() }
  },
})
