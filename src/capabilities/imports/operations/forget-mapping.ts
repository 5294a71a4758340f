/** Forgets a saved mapping; imports that were made with it stay as they are. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'

export const forgetMapping = operation({
  name: 'imports.forget-mapping',
  may: 'imports:run',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ mapping: idOf('map') }),
  refuses: ['not-found'],
  async run({ db, refuse, note }, { mapping }) {
    const { numDeletedRows } = await db
      .deleteFrom('imports.mapping')
      .where('id', '=', mapping)
      .executeTakeFirst()
    if (numDeletedRows === 0n) refuse('not-found')
    note('imports.mapping-forgotten', { mapping })
  },
})
