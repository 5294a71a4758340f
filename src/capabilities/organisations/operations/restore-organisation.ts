/** Brings an archived organisation back to the lists. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'

export const restoreOrganisation = operation({
  name: 'organisations.restore',
  may: 'organisations:edit',
  for: ['customer-care', 'marketing'],
  takes: z.strictObject({ organisation: idOf('org') }),
  refuses: ['not-found'],
  async run({ db, refuse, note }, { organisation }) {
    const { numUpdatedRows } = await db
      .updateTable('organisations.organisation')
      .set(row => ({ archived_at: null, version: row('version', '+', 1) }))
      .where('id', '=', organisation)
      .where('archived_at', 'is not', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) refuse('not-found')
    note('organisations.restored', { organisation })
  },
})
