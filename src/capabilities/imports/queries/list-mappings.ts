/** The saved mappings, by name. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'

export const listMappings = query({
  name: 'imports.mappings',
  may: 'imports:see',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({}),
  gives: z.object({
    mappings: z.array(
      z.object({
        id: idOf('map'),
        name: z.string(),
        targetsByHeading: z.array(z.object({ heading: z.string(), target: z.string() })),
      }),
    ),
  }),
  refuses: [],
  shows: () => [],
  async run({ db }) {
    const rows = await db
      .selectFrom('imports.mapping')
      .select(['id', 'name', 'pairs'])
      .orderBy('name')
      .limit(200)
      .execute()
    return {
      mappings: rows.map(({ id, name, pairs }) => ({
        id,
        name,
        targetsByHeading: pairs.map(pair => ({ ...pair })),
      })),
    }
  },
})
