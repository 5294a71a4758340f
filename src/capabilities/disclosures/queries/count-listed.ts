/** How many a list that is narrowed so would tell of, asked before it is taken out. Nobody is shown. */
import { z } from 'zod'
import { query, readInput } from '#platform/operation'
import { findListFor } from '../rules/find-list.ts'

export const countListed = query({
  name: 'disclosures.count',
  may: 'disclosures:export',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({
    list: z.string().max(60),
    filter: z.record(z.string().max(40), z.string().max(200)).default({}),
  }),
  gives: z.object({ count: z.int() }),
  refuses: [],
  shows: () => [],
  async run(context, { list: key, filter }) {
    const list = findListFor(context, key)
    return { count: await list.count(context, readInput(list.filter, filter)) }
  },
})
