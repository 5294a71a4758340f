/** Who was looked at, newest first: each look once, with how many people it showed. */
import { z } from 'zod'
import { type Db, sql } from '#platform/db'
import { dayField } from '#platform/fields'
import { query } from '#platform/operation'
import { hoursOf } from './list-entries.ts'

const pageSize = 50
/** Rows of people that are read to fill a page of looks; a look that shows more people than this is told to have shown this many. */
const rowsMax = 2_000

const readShape = z.object({
  id: z.string(),
  at: z.string(),
  actor: z.object({ kind: z.enum(['staff', 'key', 'system', 'public']), id: z.string().nullable() }),
  query: z.string(),
  purpose: z.string(),
  people: z.int(),
})

export type ReadTold = z.output<typeof readShape>

type Row = Readonly<{
  at: string
  read_id: string
  actor_kind: ReadTold['actor']['kind']
  actor_id: string | null
  query: string
  purpose: string
}>

/** `after` is the moment and the id of the last look seen. */
const cursor = /^(\d{4}-\d\d-\d\dT[\d:.]{8,15}Z)~([0-9a-f-]{36})$/

export const listReads = query({
  name: 'audit.list-reads',
  may: 'audit:read',
  for: 'accountability',
  takes: z.strictObject({
    after: z.string().max(80).regex(cursor, 'wrong').optional(),
    day: dayField.optional(),
  }),
  gives: z.object({ items: z.array(readShape), next: z.string().optional() }),
  refuses: [],
  shows: () => [],
  async run({ db }, { after, day }) {
    const rows = await rowsOf(db, after, day)
    const looks = [...Map.groupBy(rows, ({ at, read_id }) => `${at}~${read_id}`).values()]
    const items = looks.slice(0, pageSize).flatMap(lookOf)
    const last = items.at(-1)
    const more = looks.length > pageSize || rows.length === rowsMax
    return more && last !== undefined ? { items, next: `${last.at}~${last.id}` } : { items }
  },
})

async function rowsOf(db: Db, after: string | undefined, day: string | undefined): Promise<readonly Row[]> {
  const [, at, id] = cursor.exec(after ?? '') ?? []
  const [from, until] = day === undefined ? ['-infinity', 'infinity'] : hoursOf(day)
  const past = at === undefined ? sql`true` : sql`(at, read_id) < (${at}::timestamptz, ${id}::uuid)`
  const { rows } = await sql<Row>`select at, read_id, actor_kind, actor_id, query, purpose from audit.read
    where at >= ${from}::timestamptz and at < ${until}::timestamptz and ${past}
    order by at desc, read_id desc limit ${rowsMax}`.execute(db)
  return rows
}

function lookOf(rows: readonly Row[]): ReadTold[] {
  const [row] = rows
  if (row === undefined) return []
  const { at, read_id, actor_kind, actor_id, query, purpose } = row
  return [{ id: read_id, at, actor: { kind: actor_kind, id: actor_id }, query, purpose, people: rows.length }]
}
