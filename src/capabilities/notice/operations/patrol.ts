/**
 * Looks through long tables for rows that break a promise: a bounded number of slices of each at a time, and first the
 * slices where something was found the last time, so that what is mended shows at once and a table of millions is walked
 * through in a few hours without anybody noticing. A small table is one slice, and always seen whole.
 */
import { z } from 'zod'
import { type Db, sql } from '#platform/db'
import { operation } from '#platform/operation'
import { type Part, partsOverdue, partsWithoutSource } from '../rules/parts.ts'
import type { Figure } from '../schema.ts'
import { sliceOf, slicesOf } from '../slices.ts'

const slicesOnward = 4
const slicesAgain = 4
/** A walk that finds something everywhere remembers this many places; the figure is then "at least". */
const placesMax = 1_000

export const patrol = operation({
  name: 'notice.patrol',
  may: 'notice:check',
  for: 'accountability',
  takes: z.strictObject({ lookingFor: z.enum(['overdue', 'without-source']) }),
  refuses: [],
  async run({ db, clock, declarations, register }, { lookingFor }) {
    const parts =
      lookingFor === 'overdue'
        ? partsOverdue(declarations, register.definition, clock.today())
        : partsWithoutSource(declarations)
    let offending = 0
    let rows = 0
    for (const part of parts) {
      const walked = await walk(db, part)
      offending += walked.offending
      rows += walked.rows
    }
    return { offending, rows }
  },
})

async function walk(db: Db, part: Part): Promise<{ offending: number; rows: number }> {
  const slices = await slicesOf(db, part)
  const known = await db
    .selectFrom('notice.patrol')
    .select(['next_slice', 'offending'])
    .where('part', '=', part.name)
    .forUpdate()
    .executeTakeFirst()
  const remembered = Object.keys(known?.offending ?? {})
    .map(Number)
    .filter(slice => slice < slices)
  const from = (known?.next_slice ?? 0) % slices
  const onward = Array.from({ length: Math.min(slicesOnward, slices) }, (_, at) => (from + at) % slices)
  const places = new Map(remembered.map(slice => [slice, known?.offending[slice] ?? 0]))
  let rows = 0
  for (const slice of new Set([...remembered.slice(0, slicesAgain), ...onward])) {
    const seen = await look(db, part, slice)
    rows += seen.rows
    places.delete(slice)
    // Looked at again last, so that the next round begins with another.
    if (seen.offending > 0 && places.size < placesMax) places.set(slice, seen.offending)
  }
  await remember(db, part, (from + onward.length) % slices, Object.fromEntries(places))
  return { offending: [...places.values()].reduce((sum, count) => sum + count, 0), rows }
}

async function look(db: Db, part: Part, slice: number): Promise<{ offending: number; rows: number }> {
  const { rows } = await sql<{ offending: number; rows: number }>`
    select count(*) filter (where ${sql.raw(part.offends)})::int as offending, count(*)::int as rows
      from ${sliceOf(part, slice)}`.execute(db)
  return rows[0] ?? { offending: 0, rows: 0 }
}

async function remember(db: Db, { name }: Part, nextSlice: number, offending: Figure): Promise<void> {
  await sql`insert into notice.patrol (part, next_slice, offending) values (${name}, ${nextSlice}, ${JSON.stringify(offending)}::jsonb)
    on conflict (register_id, part) do update set next_slice = excluded.next_slice, offending = excluded.offending`.execute(
    db,
  )
}
