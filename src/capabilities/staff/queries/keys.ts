/** The keys of programs, newest first; what each may and when it was last used, never its text. */
import { z } from 'zod'
import { query } from '#platform/operation'

export const listKeys = query({
  name: 'staff.list-keys',
  may: 'staff:administer',
  for: 'access-control',
  takes: z.strictObject({}),
  refuses: [],
  shows: () => [],
  run: async ({ db }) =>
    db
      .selectFrom('staff.api_key')
      .select(['id', 'name', 'purpose', 'uses', 'made_at', 'expires_at', 'revoked_at', 'last_used_on'])
      .orderBy('made_at', 'desc')
      .limit(200)
      .execute(),
})
