/** Stays with ours where the public business register says otherwise. Asked no more until the register says something new. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { seenDifferences, seenField } from '../seen-differences.ts'

export const keepOurs = operation({
  name: 'organisations.keep-ours',
  may: 'organisations:edit',
  for: ['customer-care', 'marketing'],
  takes: z.strictObject({ organisation: idOf('org'), differences: z.array(seenField).min(1).max(6) }),
  refuses: ['not-found', 'stale'],
  async run(context, { organisation, differences }) {
    const { db, clock, note } = context
    const facts = (await seenDifferences(context, organisation, differences)).map(({ fact }) => fact)
    await db
      .updateTable('organisations.difference')
      .set({ kept_at: clock.now().toString() })
      .where('organisation_id', '=', organisation)
      .where('fact', 'in', facts)
      .execute()
    note('organisations.ours-kept', { organisation, facts })
  },
})
