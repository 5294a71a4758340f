/** What an administrator changes about somebody's account. There is always one administrator left who can sign in. */
import { z } from 'zod'
import { operation } from '#platform/operation'
import { dropLinks } from '../links.ts'
import { rolesInput } from '../member-input.ts'
import { countAdministrators, endSessions, findMember } from '../members.ts'
import { administrator } from '../roles.ts'
import { forgetProofs } from './forget-proofs.ts'

export const changeRoles = operation({
  name: 'staff.change-roles',
  may: 'staff:administer',
  for: 'access-control',
  takes: z.strictObject({ member: z.uuid(), roles: rolesInput }),
  refuses: ['not-found', 'last-administrator'],
  async run({ db, clock, refuse, note }, { member: id, roles }) {
    const member = await findMember(db, clock.now(), id)
    if (member === undefined) return refuse('not-found')
    const stepsDown = member.roles.includes(administrator) && !roles.includes(administrator)
    if (stepsDown && (await countAdministrators(db, id)) === 0) return refuse('last-administrator')
    await db
      .updateTable('staff.member')
      .set({ roles, updated_at: clock.now().toString() })
      .where('id', '=', id)
      .execute()
    note('staff.roles-changed', { member: id, roles, before: member.roles })
  },
})

/** From this moment on the member is nobody: every session ends with the account. */
export const disable = operation({
  name: 'staff.disable',
  may: 'staff:administer',
  for: 'access-control',
  takes: z.strictObject({ member: z.uuid() }),
  refuses: ['not-found', 'last-administrator'],
  async run({ db, clock, refuse, note }, { member: id }) {
    const member = await findMember(db, clock.now(), id)
    if (member === undefined) return refuse('not-found')
    if (member.disabledAt !== null) return
    if (member.roles.includes(administrator) && (await countAdministrators(db, id)) === 0)
      return refuse('last-administrator')
    await db
      .updateTable('staff.member')
      .set({ disabled_at: clock.now().toString() })
      .where('id', '=', id)
      .execute()
    await endSessions(db, id)
    await dropLinks(db, { opens: 'invitation', member: id })
    await dropLinks(db, { opens: 'new-password', member: id })
    note('staff.disabled', { member: id })
  },
})

export const enable = operation({
  name: 'staff.enable',
  may: 'staff:administer',
  for: 'access-control',
  takes: z.strictObject({ member: z.uuid() }),
  refuses: ['not-found'],
  async run({ db, clock, refuse, note }, { member: id }) {
    const member = await findMember(db, clock.now(), id)
    if (member === undefined || member.email === null) return refuse('not-found')
    if (member.disabledAt === null) return
    // They have not been seen for as long as the account was closed; that is no reason to call it dormant at once.
    await db
      .updateTable('staff.member')
      .set({ disabled_at: null, last_seen_at: clock.now().toString() })
      .where('id', '=', id)
      .execute()
    note('staff.enabled', { member: id })
  },
})

/** For whoever lost the phone and the codes: signed out everywhere, and asked for a new second factor at the next sign-in. */
export const resetSecondFactor = operation({
  name: 'staff.reset-second-factor',
  may: 'staff:administer',
  for: 'access-control',
  takes: z.strictObject({ member: z.uuid() }),
  refuses: ['not-found', 'last-administrator'],
  async run({ db, clock, refuse, note }, { member: id }) {
    const member = await findMember(db, clock.now(), id)
    if (member === undefined) return refuse('not-found')
    if (member.roles.includes(administrator) && (await countAdministrators(db, id)) === 0)
      return refuse('last-administrator')
    await forgetProofs(db, id)
    note('staff.second-factor-reset', { member: id })
  },
})
