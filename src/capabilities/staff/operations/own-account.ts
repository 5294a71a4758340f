/** What everybody looks after themselves: name and language, password, recovery codes, passkeys, sessions. */
import { z } from 'zod'
import { operation } from '#platform/operation'
import { answerOf, groundOf, headersOf, visit } from '../better-auth/ask-auth.ts'
import { authOver } from '../better-auth/auth.ts'
import { provePassword, sessionOf } from '../better-auth/prove.ts'
import { languageInput, nameInput } from '../member-input.ts'
import { endSessions, findMember } from '../members.ts'
import { passwordProblem, typedPassword } from '../passwords.ts'

export const editAccount = operation({
  name: 'staff.edit-account',
  may: 'account:own',
  for: 'access-control',
  takes: z.strictObject({ name: nameInput, language: languageInput }),
  refuses: ['not-found'],
  async run({ db, clock, actor, refuse, note }, values) {
    if (actor.kind !== 'staff' || actor.id === null) return refuse('not-found')
    await db
      .updateTable('staff.member')
      .set({ ...values, updated_at: clock.now().toString() })
      .where('id', '=', actor.id)
      .execute()
    note('staff.account-edited', { member: actor.id })
  },
})

/** Every other session ends: whoever knew the old password is out. */
export const changePassword = operation({
  name: 'staff.change-password',
  may: 'account:own',
  for: 'access-control',
  takes: z.strictObject({ visit, current: typedPassword, password: typedPassword }),
  refuses: [],
  async run(context, { visit, current, password }) {
    const problem = passwordProblem('password', password)
    if (problem !== undefined) return context.refuse('invalid-input', { problems: [problem] })
    const auth = authOver(groundOf(context, visit))
    const proof = await provePassword(context, auth, visit, current)
    if (proof !== 'right') return { state: proof, cookies: [] }
    const answer = await answerOf(
      auth.api.changePassword({
        body: { currentPassword: current, newPassword: password, revokeOtherSessions: true },
        headers: headersOf(visit),
        returnHeaders: true,
      }),
    )
    if (!answer.ok) return { state: 'wrong' as const, cookies: [] }
    context.note('staff.password-changed', { member: context.actor.id, by: 'member' })
    return { state: 'changed' as const, cookies: answer.cookies }
  },
})

/** New codes; the old ones stop working. */
export const renewRecoveryCodes = operation({
  name: 'staff.renew-recovery-codes',
  may: 'account:own',
  for: 'access-control',
  takes: z.strictObject({ visit, password: typedPassword }),
  refuses: [],
  async run(context, { visit, password }) {
    const auth = authOver(groundOf(context, visit))
    const proof = await provePassword(context, auth, visit, password)
    if (proof !== 'right') return { state: proof, recoveryCodes: [] }
    const { backupCodes } = await auth.api.generateBackupCodes({
      body: { password },
      headers: headersOf(visit),
    })
    context.note('staff.recovery-codes-renewed', { member: context.actor.id })
    return { state: 'renewed' as const, recoveryCodes: backupCodes }
  },
})

/** The last second factor stays: without one nobody comes in. */
export const removePasskey = operation({
  name: 'staff.remove-passkey',
  may: 'account:own',
  for: 'access-control',
  takes: z.strictObject({ visit, passkey: z.uuid(), password: typedPassword }),
  refuses: ['not-found', 'last-second-factor'],
  async run(context, { visit, passkey, password }) {
    const { db, clock, actor, refuse } = context
    const member = actor.id === null ? undefined : await findMember(db, clock.now(), actor.id)
    if (member === undefined) return refuse('not-found')
    const own = db.deleteFrom('staff.passkey').where('id', '=', passkey).where('member_id', '=', member.id)
    if (!member.hasAuthenticator && member.passkeys < 2) return refuse('last-second-factor')
    const proof = await provePassword(context, authOver(groundOf(context, visit)), visit, password)
    if (proof !== 'right') return { state: proof }
    if ((await own.executeTakeFirst()).numDeletedRows === 0n) return refuse('not-found')
    context.note('staff.passkey-removed', { member: member.id })
    return { state: 'removed' as const }
  },
})

export const endSession = operation({
  name: 'staff.end-session',
  may: 'account:own',
  for: 'access-control',
  takes: z.strictObject({ session: z.uuid() }),
  refuses: ['not-found'],
  async run({ db, actor, refuse, note }, { session }) {
    const ended = await db
      .deleteFrom('staff.session')
      .where('id', '=', session)
      .where('member_id', '=', actor.id)
      .executeTakeFirst()
    if (ended.numDeletedRows === 0n) return refuse('not-found')
    note('staff.session-ended', { member: actor.id })
  },
})

export const endOtherSessions = operation({
  name: 'staff.end-other-sessions',
  may: 'account:own',
  for: 'access-control',
  takes: z.strictObject({ visit }),
  refuses: ['not-found'],
  async run(context, { visit }) {
    const { db, actor, refuse, note } = context
    const current = sessionOf(visit, context)
    if (actor.id === null || current === undefined) return refuse('not-found')
    await endSessions(db, actor.id, current)
    note('staff.other-sessions-ended', { member: actor.id })
  },
})
