/** Looks at once for other entries of one person, as when they are added or an address of theirs changes. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { searchFor } from '../search-for.ts'

export const searchPerson = operation({
  name: 'duplicates.search-person',
  may: 'duplicates:search',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ person: idOf('per') }),
  gives: z.object({ found: z.int(), common: z.int() }),
  refuses: ['not-found'],
  async run(context, { person }) {
    const known = await context.db
      .selectFrom('people.person')
      .select('id')
      .where('id', '=', person)
      .executeTakeFirst()
    if (known === undefined) return context.refuse('not-found')
    return searchFor(context, [person])
  },
})
