/** Whom a one-time link lets in, asked before anything is typed. */
import { z } from 'zod'
import { query } from '#platform/operation'
import { findLink } from '../links.ts'
import { tokenInput } from '../member-input.ts'
import { countAdministrators, findMember } from '../members.ts'

export const showInvitation = query({
  name: 'staff.show-invitation',
  may: 'everybody',
  for: 'access-control',
  takes: z.strictObject({ token: tokenInput }),
  refuses: ['expired'],
  shows: () => [],
  async run({ db, clock, refuse }, { token }) {
    const link = await findLink(db, clock.now(), token, ['invitation', 'first-administrator'])
    if (link === undefined) return refuse('expired')
    if (link.member_id === null)
      return (await countAdministrators(db)) > 0 ? refuse('expired') : { isFirst: true as const }
    const member = await findMember(db, clock.now(), link.member_id)
    if (member?.email == null) return refuse('expired')
    return { isFirst: false as const, name: member.name, email: member.email, roles: member.roles }
  },
})

/** Refuses a link that no longer opens, so that nobody chooses a password in vain. */
export const checkNewPasswordLink = query({
  name: 'staff.check-new-password-link',
  may: 'everybody',
  for: 'access-control',
  takes: z.strictObject({ token: tokenInput }),
  refuses: ['expired'],
  shows: () => [],
  async run({ db, clock, refuse }, { token }) {
    const link = await findLink(db, clock.now(), token, ['new-password'])
    return link === undefined ? refuse('expired') : { opens: true }
  },
})
