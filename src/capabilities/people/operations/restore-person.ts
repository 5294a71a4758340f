/** Brings an archived person back to the lists. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'

export const restorePerson = operation({
  name: 'people.restore',
  may: 'people:edit',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ person: idOf('per') }),
  refuses: ['not-found'],
  async run({ db, refuse, note }, { person }) {
    const { numUpdatedRows } = await db
      .updateTable('people.person')
      .set(row => ({ archived_at: null, version: row('version', '+', 1) }))
      .where('id', '=', person)
      .where('withheld_since', 'is', null)
      .where('archived_at', 'is not', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) refuse('not-found')
    note('people.restored', { about: [person] })
  },
})
