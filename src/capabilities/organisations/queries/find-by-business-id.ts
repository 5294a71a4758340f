/** The organisation of a business id, so that none is added twice. */
import { z } from 'zod'
import { businessIdField } from '#platform/fields'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'

export const findByBusinessId = query({
  name: 'organisations.find-by-business-id',
  may: 'organisations:see',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ businessId: businessIdField }),
  gives: z.object({ id: idOf('org'), name: z.string() }).nullable(),
  refuses: [],
  shows: () => [],
  async run({ db }, { businessId }) {
    const found = await db
      .selectFrom('organisations.organisation')
      .select(['id', 'name'])
      .where('business_id', '=', businessId)
      .executeTakeFirst()
    return found ?? null
  },
})
