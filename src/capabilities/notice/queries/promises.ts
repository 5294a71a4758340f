/** How the promises stood when they were last checked, and when each broke or mended. */
import { z } from 'zod'
import { query } from '#platform/operation'

const common = { may: 'notice:see', for: 'accountability', shows: () => [], refuses: [] } as const

export const listFindings = query({
  ...common,
  name: 'notice.list-promises',
  takes: z.strictObject({}),
  run: async ({ db }) =>
    db
      .selectFrom('notice.promise')
      .select(['key', 'state', 'figure', 'where_path', 'since', 'checked_at'])
      .orderBy('key')
      .limit(500)
      .execute(),
})

/** Newest first, at most 100. */
export const listChanges = query({
  ...common,
  name: 'notice.list-promise-changes',
  takes: z.strictObject({}),
  run: async ({ db }) =>
    db
      .selectFrom('notice.promise_change')
      .select(['key', 'at', 'state', 'figure'])
      .orderBy('at', 'desc')
      .orderBy('key')
      .limit(100)
      .execute(),
})
