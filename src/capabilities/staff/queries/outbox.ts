/** Letters that have not left, and those of the last days that have: to whom and which, without what they say. */
import { z } from 'zod'
import { query } from '#platform/operation'

export const listOutbox = query({
  name: 'staff.list-outbox',
  may: 'staff:administer',
  for: 'access-control',
  takes: z.strictObject({}),
  refuses: [],
  shows: () => [],
  run: async ({ db }) =>
    db
      .selectFrom('mail.message as l')
      .leftJoin('staff.member as m', 'm.id', 'l.recipient_id')
      .select(['l.id', 'l.kind', 'l.state', 'l.attempts', 'l.last_code', 'l.made_at', 'm.name'])
      .select(({ eb }) => eb('l.content', 'is not', null).as('can_be_read'))
      .orderBy('l.made_at', 'desc')
      .orderBy('l.id', 'desc')
      .limit(200)
      .execute(),
})
