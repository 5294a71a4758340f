/** One disclosure, and the ids of the people who stood in it, a page at a time. Ids show nobody, as in the log. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'
import { disclosureOf, disclosureShape } from './disclosure-shape.ts'

const pageSize = 100

export const getDisclosure = query({
  name: 'disclosures.get',
  may: 'disclosures:see',
  for: 'accountability',
  takes: z.strictObject({
    disclosure: idOf('dis'),
    /** The place of the last person seen. */
    after: z.coerce.number().int().min(0).max(1_000_000).default(0),
  }),
  gives: disclosureShape.extend({ people: z.array(idOf('per')), next: z.int().nullable() }),
  refuses: ['not-found'],
  shows: () => [],
  async run({ db, refuse }, { disclosure, after }) {
    const row = await db
      .selectFrom('disclosures.disclosure')
      .selectAll()
      .where('id', '=', disclosure)
      .executeTakeFirst()
    if (row === undefined) return refuse('not-found')
    const people = await db
      .selectFrom('disclosures.person')
      .select(['person_id', 'place'])
      .where('disclosure_id', '=', disclosure)
      .where('place', '>', after)
      .orderBy('place')
      .limit(pageSize + 1)
      .execute()
    const shown = people.slice(0, pageSize)
    return {
      ...disclosureOf(row),
      people: shown.map(({ person_id }) => person_id),
      next: people.length > pageSize ? (shown.at(-1)?.place ?? null) : null,
    }
  },
})
