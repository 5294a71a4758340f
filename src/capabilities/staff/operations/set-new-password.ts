/** A new password by the link of a letter. Every session ends; the second factor is asked for as before. */
import { z } from 'zod'
import { operation } from '#platform/operation'
import { groundOf, visit } from '../better-auth/ask-auth.ts'
import { authOver } from '../better-auth/auth.ts'
import { setPassword } from '../better-auth/prove.ts'
import { findLink, useLink } from '../links.ts'
import { tokenInput } from '../member-input.ts'
import { endSessions, findMember } from '../members.ts'
import { passwordProblem, typedPassword } from '../passwords.ts'
import { bySignIn, forgetFailures } from '../tried.ts'

export const setNewPassword = operation({
  name: 'staff.set-new-password',
  may: 'everybody',
  for: 'access-control',
  takes: z.strictObject({ visit, token: tokenInput, password: typedPassword }),
  refuses: ['expired'],
  async run(context, { visit, token, password }) {
    const { db, clock, refuse, note } = context
    const now = clock.now()
    const link = await findLink(db, now, token, ['new-password'])
    const member = link?.member_id == null ? undefined : await findMember(db, now, link.member_id)
    if (link === undefined || member === undefined || member.state === 'disabled') return refuse('expired')
    const problem = passwordProblem('password', password)
    if (problem !== undefined) return refuse('invalid-input', { problems: [problem] })
    if (!(await useLink(db, now, link.id))) return refuse('expired')
    await setPassword(authOver(groundOf(context, visit)), member.id, password)
    await endSessions(db, member.id)
    if (member.email !== null) await forgetFailures(context, bySignIn(member.email))
    note('staff.password-changed', { member: member.id, by: 'letter' })
  },
})
