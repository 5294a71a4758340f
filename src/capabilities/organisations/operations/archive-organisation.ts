/** Puts an organisation away from lists without forgetting it: past customers still bound terms and claims. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'

export const archiveOrganisation = operation({
  name: 'organisations.archive',
  may: 'organisations:edit',
  for: ['customer-care', 'marketing'],
  takes: z.strictObject({ organisation: idOf('org') }),
  refuses: ['not-found'],
  async run({ db, clock, refuse, note }, { organisation }) {
    const { numUpdatedRows } = await db
      .updateTable('organisations.organisation')
      .set(row => ({ archived_at: clock.now().toString(), version: row('version', '+', 1) }))
      .where('id', '=', organisation)
      .where('archived_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) refuse('not-found')
    note('organisations.archived', { organisation })
  },
})
