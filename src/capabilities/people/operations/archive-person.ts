/** Puts a person away from lists. It changes no term: what is held still goes when its purposes end. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'

export const archivePerson = operation({
  name: 'people.archive',
  may: 'people:edit',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ person: idOf('per') }),
  refuses: ['not-found'],
  async run({ db, clock, refuse, note }, { person }) {
    const { numUpdatedRows } = await db
      .updateTable('people.person')
      .set(row => ({ archived_at: clock.now().toString(), version: row('version', '+', 1) }))
      .where('id', '=', person)
      .where('withheld_since', 'is', null)
      .where('archived_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) refuse('not-found')
    note('people.archived', { about: [person] })
  },
})
