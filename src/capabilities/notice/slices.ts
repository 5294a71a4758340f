/** Long tables in slices of their files: no index is needed, and no row's name has to be remembered. */
import { type Db, type RawBuilder, sql } from '#platform/db'
import type { Part } from './rules/parts.ts'

/** 4 MB of a table: some 20,000 rows, under a second even where each row asks another table for its clock. */
const blocksInSlice = 512

/** At least one, so that an empty table is looked at too. */
export async function slicesOf(db: Db, { table }: Part): Promise<number> {
  const { rows } = await sql<{ blocks: bigint }>`
    select pg_relation_size(${table}::regclass) / current_setting('block_size')::int as blocks`.execute(db)
  return Math.max(1, Math.ceil(Number(rows[0]?.blocks ?? 0n) / blocksInSlice))
}

/** What stands after `from`: a slice's rows as `r` beside what is computed of each as `c`, and the condition that they are of it. */
export function sliceOf({ table, computed }: Part, slice: number): RawBuilder<unknown> {
  const from = `(${slice * blocksInSlice},0)`
  const to = `(${(slice + 1) * blocksInSlice},0)`
  const beside = computed === undefined ? '' : `cross join lateral (select ${computed} offset 0) c`
  return sql`${sql.raw(`${table} as r ${beside}`)} where r.ctid >= ${from}::tid and r.ctid < ${to}::tid`
}
