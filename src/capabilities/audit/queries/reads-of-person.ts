/** Who has looked at one person: the latest looks, those of one day, actor and purpose together. */
import { z } from 'zod'
import { defaultZone } from '#platform/clock'
import { sql } from '#platform/db'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'

const looksMax = 500
const toldMax = 12

const lookShape = z.object({
  day: z.string(),
  actor: z.object({ kind: z.string(), id: z.string().nullable() }),
  query: z.string(),
  purpose: z.string(),
  times: z.int(),
})

type Row = Readonly<{
  day: string
  actor_kind: string
  actor_id: string | null
  query: string
  purpose: string
  times: bigint
}>

export const readsOfPerson = query({
  name: 'audit.reads-of-person',
  may: 'audit:read',
  for: 'accountability',
  takes: z.strictObject({ person: idOf('per') }),
  gives: z.object({ items: z.array(lookShape), more: z.boolean() }),
  refuses: [],
  // It tells about the lookers, on the page of somebody whose being shown there was written down a moment ago.
  shows: () => [],
  async run({ db }, { person }) {
    const { rows } =
      await sql<Row>`select (at at time zone ${defaultZone})::date as day, actor_kind, actor_id, query, purpose,
        count(*) as times, max(at) as last
      from (select * from audit.read where person_id = ${person} order by at desc limit ${looksMax}) latest
      group by 1, 2, 3, 4, 5 order by last desc limit ${toldMax + 1}`.execute(db)
    const items = rows.slice(0, toldMax).map(({ day, actor_kind, actor_id, query, purpose, times }) => ({
      day,
      actor: { kind: actor_kind, id: actor_id },
      query,
      purpose,
      times: Number(times),
    }))
    return { items, more: rows.length > toldMax }
  },
})
