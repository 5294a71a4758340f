/** Remembers how an asking of the public business register went, so that every process leaves it alone when it wishes so. */
import { z } from 'zod'
import { operation } from '#platform/operation'

export const noteYtjAnswer = operation({
  name: 'organisations.note-ytj-answer',
  may: 'organisations:edit',
  for: ['customer-care', 'marketing'],
  takes: z.strictObject({
    answer: z.enum(['found', 'throttled', 'away', 'unreadable']),
    until: z.iso.datetime().optional(),
  }),
  refuses: [],
  async run({ db, clock }, { answer, until }) {
    const now = clock.now().toString()
    const told = {
      ...(answer === 'found' ? { answered_at: now } : { failed_at: now }),
      paused_until: until ?? null,
    }
    await db
      .insertInto('organisations.asking')
      .values({ service: 'ytj', answered_at: null, failed_at: null, ...told })
      .onConflict(conflict => conflict.columns(['register_id', 'service']).doUpdateSet(told))
      .execute()
  },
})
