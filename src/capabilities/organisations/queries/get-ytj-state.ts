/** How the last asking of the public business register went, and until when it wants to be left alone. */
import { z } from 'zod'
import { Temporal } from '#platform/clock'
import { query } from '#platform/operation'

const state = z.object({
  answeredAt: z.string().nullable(),
  failedAt: z.string().nullable(),
  /** Null when it may be asked. */
  pausedUntil: z.string().nullable(),
})

export const getYtjState = query({
  name: 'organisations.get-ytj-state',
  may: 'organisations:see',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({}),
  gives: state,
  refuses: [],
  shows: () => [],
  async run({ db, clock }) {
    const found = await db
      .selectFrom('organisations.asking')
      .select(['answered_at', 'failed_at', 'paused_until'])
      .where('service', '=', 'ytj')
      .executeTakeFirst()
    const until = found?.paused_until ?? null
    const isPaused = until !== null && Temporal.Instant.compare(Temporal.Instant.from(until), clock.now()) > 0
    return {
      answeredAt: found?.answered_at ?? null,
      failedAt: found?.failed_at ?? null,
      pausedUntil: isPaused ? until : null,
    }
  },
})
