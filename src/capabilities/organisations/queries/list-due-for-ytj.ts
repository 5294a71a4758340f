/** Organisations of which the public business register has not been asked for a month, the longest waiting first. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'

export const listDueForYtj = query({
  name: 'organisations.list-due-for-ytj',
  may: 'organisations:edit',
  for: ['customer-care', 'marketing'],
  takes: z.strictObject({ limit: z.int().min(1).max(1_000) }),
  gives: z.array(z.object({ id: idOf('org'), businessId: z.string() })),
  refuses: [],
  shows: () => [],
  async run({ db, clock }, { limit }) {
    const due = await db
      .selectFrom('organisations.organisation')
      .select(['id', 'business_id'])
      .where('business_id', 'is not', null)
      .where('archived_at', 'is', null)
      .where('ytj_due_at', '<=', clock.now().toString())
      .orderBy('ytj_due_at')
      .orderBy('id')
      .limit(limit)
      .execute()
    return due.map(({ id, business_id }) => ({ id, businessId: business_id ?? '' }))
  },
})
