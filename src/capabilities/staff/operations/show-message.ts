/** Opens one letter of the outbox. An operation and not a query, because a letter may let its reader in: the look is noted. */
import { z } from 'zod'
import { openLetter } from '#platform/mail'
import { operation } from '#platform/operation'

export const showMessage = operation({
  name: 'staff.show-message',
  may: 'staff:administer',
  for: 'access-control',
  takes: z.strictObject({ message: z.uuid() }),
  refuses: ['not-found'],
  async run({ db, register, refuse, note }, { message }) {
    const row = await db
      .selectFrom('mail.message')
      .select(['id', 'content', 'recipient_id'])
      .where('id', '=', message)
      .where('state', '!=', 'sent')
      .executeTakeFirst()
    const letter = row && openLetter(register, row.id, row.content)
    if (row === undefined || letter === undefined) return refuse('not-found')
    note('staff.message-shown', { message, ...(row.recipient_id && { member: row.recipient_id }) })
    return letter
  },
})
