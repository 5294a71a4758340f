/** How many pairs wait, and how the latest search went. */
import { z } from 'zod'
import { type Db, sql } from '#platform/db'
import { query } from '#platform/operation'

/** More are told as "more than". */
export const waitingMax = 1_000

const shape = z.object({
  waiting: z.int(),
  search: z
    .object({
      looked: z.int(),
      found: z.int(),
      /** Names and addresses that so many share that nothing was concluded from them. */
      common: z.int(),
      begunAt: z.string(),
      endedAt: z.string().nullable(),
    })
    .nullable(),
})

export const getQueue = query({
  name: 'duplicates.get-queue',
  may: 'duplicates:see',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({}),
  gives: shape,
  refuses: [],
  shows: () => [],
  async run({ db }) {
    const search = await db
      .selectFrom('duplicates.search')
      .select(['looked', 'found', 'common', 'begun_at as begunAt', 'ended_at as endedAt'])
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
    return { waiting: await countWaiting(db), search: search ?? null }
  },
})

async function countWaiting(db: Db): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`select count(*)::int as waiting from (
    select from duplicates.pair q
      join people.person p on p.id = q.person_id and p.withheld_since is null and p.archived_at is null
      join people.person o on o.id = q.other_id and o.withheld_since is null and o.archived_at is null
     where q.state = 'open' and q.person_id < q.other_id limit ${waitingMax + 1}) w`.execute(db)
  return rows[0]?.waiting ?? 0
}
