/** What is asked about one person: who they may be as well, and of which entries theirs was made. */
import { z } from 'zod'
import { sql } from '#platform/db'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'
import { type Reason, reasons } from '../schema.ts'
import { mergeShape, readMerges } from './list-merges.ts'
import { readSides, sideShape } from './list-pairs.ts'

const shape = z.object({
  pairs: z.array(z.object({ id: idOf('dup'), other: sideShape, reasons: z.array(z.enum(reasons)) })),
  merges: z.array(mergeShape),
})

const told = 10

export const duplicatesOfPerson = query({
  name: 'duplicates.of-person',
  may: 'duplicates:see',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ person: idOf('per') }),
  gives: shape,
  refuses: [],
  shows: ({ pairs }: z.output<typeof shape>) => pairs.map(({ other }) => other.id),
  async run({ db }, { person }) {
    const { rows } = await sql<{ id: string; other: string; reasons: Reason[] }>`
      select q.id, q.other_id as other, q.reasons from duplicates.pair q
        join people.person o on o.id = q.other_id and o.withheld_since is null and o.archived_at is null
       where q.person_id = ${person} and q.state = 'open' order by q.strength desc, q.id limit ${told}`.execute(
      db,
    )
    const sides = await readSides(
      db,
      rows.map(({ other }) => other),
    )
    return {
      pairs: rows.flatMap(({ other, ...pair }) => {
        const side = sides.get(other)
        return side === undefined ? [] : [{ ...pair, other: side }]
      }),
      merges: await readMerges(db, sql`m.person_id = ${person} order by m.id desc limit ${told}`),
    }
  },
})
