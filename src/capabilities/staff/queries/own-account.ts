/** One's own account: how it stands, its sessions and passkeys, and what is still missing on the way in. */
import { z } from 'zod'
import { query } from '#platform/operation'
import { groundOf, visit } from '../better-auth/ask-auth.ts'
import { authOver } from '../better-auth/auth.ts'
import { sessionOf, unconfirmedAuthenticator } from '../better-auth/prove.ts'
import { findMember } from '../members.ts'
import { idleHours } from '../rules.ts'

export const showAccount = query({
  name: 'staff.show-account',
  may: 'account:own',
  for: 'access-control',
  takes: z.strictObject({ visit }),
  refuses: ['not-found'],
  shows: () => [],
  async run(context, { visit }) {
    const { db, clock, actor, refuse } = context
    const member = actor.id === null ? undefined : await findMember(db, clock.now(), actor.id)
    if (member === undefined) return refuse('not-found')
    const idle = clock.now().subtract({ hours: idleHours }).toString()
    const sessions = await db
      .selectFrom('staff.session')
      .select(['id', 'agent', 'created_at', 'seen_at', 'token'])
      .where('member_id', '=', member.id)
      .where('expires_at', '>', clock.now().toString())
      .where(({ fn }) => fn.coalesce('seen_at', 'created_at'), '>', idle)
      .orderBy('created_at', 'desc')
      .limit(50)
      .execute()
    const passkeys = await db
      .selectFrom('staff.passkey')
      .select(['id', 'name', 'created_at'])
      .where('member_id', '=', member.id)
      .orderBy('created_at')
      .limit(20)
      .execute()
    const current = sessionOf(visit, context)
    return {
      member,
      passkeys,
      sessions: sessions.map(({ token, ...session }) => ({ ...session, isCurrent: token === current })),
    }
  },
})

/** What an authenticator app is to be told; undefined once one is confirmed. */
export const showAuthenticator = query({
  name: 'staff.show-authenticator',
  may: 'account:own',
  for: 'access-control',
  takes: z.strictObject({ visit }),
  refuses: ['not-found'],
  shows: () => [],
  async run(context, { visit }) {
    const { db, clock, actor, refuse } = context
    const member = actor.id === null ? undefined : await findMember(db, clock.now(), actor.id)
    if (member === undefined) return refuse('not-found')
    return unconfirmedAuthenticator(context, authOver(groundOf(context, visit)), member)
  },
})
