/** Ends a role. The row stays: who was a contact person of a customer, and until when, is what terms are counted from. */
import { z } from 'zod'
import { dayField } from '#platform/fields'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { findRoleForUpdate } from '../known-role.ts'

export const endRole = operation({
  name: 'people.end-role',
  may: 'people:edit',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ role: idOf('rol'), until: dayField }),
  refuses: ['not-found'],
  async run({ db, refuse, note }, { role, until }) {
    const current = await findRoleForUpdate(db, role)
    if (current === undefined || current.until !== null) return refuse('not-found')
    if (until < current.since) {
      return refuse('invalid-input', { problems: [{ field: 'until', problem: 'ends-before-start' }] })
    }
    await db
      .updateTable('people.role')
      .set({ until, version: current.version + 1 })
      .where('id', '=', role)
      .execute()
    note('people.role-ended', { about: [current.person], role, organisation: current.organisation, until })
  },
})
