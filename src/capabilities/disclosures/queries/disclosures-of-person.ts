/** To whom one person's data was given, newest first (GDPR 15(1)(c)); the person's own copy tells all of it. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'

const givenShape = z.object({
  disclosure: idOf('dis'),
  givenAt: z.string(),
  purpose: z.string(),
  recipient: z.string(),
  columns: z.array(z.string()),
})

export const disclosuresOfPerson = query({
  name: 'disclosures.of-person',
  may: 'disclosures:see',
  for: 'accountability',
  takes: z.strictObject({
    person: idOf('per'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  gives: z.object({ items: z.array(givenShape), more: z.boolean() }),
  refuses: [],
  shows: () => [],
  async run({ db }, { person, limit }) {
    const rows = await db
      .selectFrom('disclosures.person')
      .select(['disclosure_id', 'given_at', 'purpose', 'recipient', 'columns'])
      .where('person_id', '=', person)
      .orderBy('disclosure_id', 'desc')
      .limit(limit + 1)
      .execute()
    const items = rows.slice(0, limit).map(row => ({
      disclosure: row.disclosure_id,
      givenAt: row.given_at,
      purpose: row.purpose,
      recipient: row.recipient,
      columns: [...row.columns],
    }))
    return { items, more: rows.length > limit }
  },
})
