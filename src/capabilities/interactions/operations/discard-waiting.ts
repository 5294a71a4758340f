/** Throws away a message that concerns nobody of the register. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'

export const discardWaiting = operation({
  name: 'interactions.discard-message',
  may: 'interactions:edit',
  for: ['contacts', 'customer-care'],
  takes: z.strictObject({ waiting: idOf('wai') }),
  refuses: ['not-found'],
  async run({ db, refuse, note }, { waiting }) {
    const { numDeletedRows } = await db
      .deleteFrom('interactions.waiting')
      .where('id', '=', waiting)
      .executeTakeFirst()
    if (numDeletedRows === 0n) refuse('not-found')
    note('interactions.message-discarded', { message: waiting })
  },
})
