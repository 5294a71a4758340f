/** Makes one person two again: what a merge moved goes back where it was, unless somebody has changed it since. */
import type { Db } from '#platform/db'
import { sql } from '#platform/db'
import { type Declarations, rootOf } from './declarations.ts'
import {
  digestOf,
  type Link,
  linksMoved,
  type Merged,
  type Moved,
  nameOf,
  type Row,
  type Two,
} from './merge.ts'
import { resealRows, type Seals } from './merge-seals.ts'
import type { SubjectKind } from './words-of-a-column.ts'

/** Rows that stay with the one who stayed, because they were changed since or are gone. */
export type Stayed = Readonly<{ table: string; rows: number }>

/**
 * The one who went gets their own row back first, as `merged` holds it. Keys that are given are put back as they were; without
 * them one is made for what has to be sealed again. Answers what could not go back.
 */
export async function unmergeSubjects(
  db: Db,
  declarations: Declarations,
  kind: SubjectKind,
  { stays, goes, ...merged }: Merged & Two,
  vault?: Seals,
): Promise<readonly Stayed[]> {
  await putBack(db, rootOf(declarations, kind).record.table, merged.root)
  for (const { table, row } of merged.keys) await putBack(db, table, row)
  const links = linksMoved(declarations, kind)
  const stayed: Stayed[] = []
  for (const moved of merged.moved) {
    const link = links.find(each => each.record.table === moved.table && each.column === moved.column)
    const back = link === undefined ? 0 : await moveBack(db, link, kind, moved, { stays, goes })
    if (back < moved.rows.length) stayed.push({ table: moved.table, rows: moved.rows.length - back })
  }
  for (const { table, row } of merged.doubles) {
    if (!(await putBack(db, table, row))) stayed.push({ table, rows: 1 })
  }
  const [of, from] = [goes, stays].map(id => ({ kind, id }))
  if (vault !== undefined && of !== undefined && from !== undefined)
    await resealRows(db, { declarations, vault }, { of, from, to: of })
  return stayed
}

/** False where a row stands in its place by now. */
async function putBack(db: Db, table: string, row: Readonly<Row>): Promise<boolean> {
  const { rows } = await sql<{ name: string }>`select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`.execute(db)
  const columns = sql.join(rows.map(({ name }) => sql.ref(name)))
  const { numAffectedRows } = await sql`insert into ${sql.raw(table)} (${columns})
    select ${columns} from jsonb_populate_record(null::${sql.raw(table)}, ${JSON.stringify(row)}::jsonb)
    on conflict do nothing`.execute(db)
  return (numAffectedRows ?? 0n) > 0n
}

async function moveBack(db: Db, link: Link, kind: SubjectKind, { rows }: Moved, two: Two): Promise<number> {
  const plain = rows.filter(({ before }) => before === null)
  let back = await moveRows(db, link, kind, plain, two)
  for (const row of rows)
    if (row.before !== null) back += await moveRows(db, link, kind, [row], two, row.before)
  return back
}

async function moveRows(
  db: Db,
  link: Link,
  kind: SubjectKind,
  rows: Moved['rows'],
  { stays, goes }: Two,
  before: Readonly<Row> = {},
): Promise<number> {
  if (rows.length === 0) return 0
  const { record, column } = link
  const was = Object.keys(before).map(
    name =>
      sql`${sql.ref(name)} = (jsonb_populate_record(null::${sql.raw(record.table)}, ${JSON.stringify(before)}::jsonb)).${sql.ref(name)}`,
  )
  const { numAffectedRows } = await sql`update ${sql.raw(record.table)} r
      set ${sql.join([sql`${sql.ref(column)} = ${goes}`, ...was])}
     where r.${sql.ref(column)} = ${stays} and (${nameOf(link)}, ${digestOf(link, kind)}) in
       (select * from unnest(${rows.map(({ name }) => name)}::text[], ${rows.map(({ digest }) => digest)}::text[]))`.execute(
    db,
  )
  return Number(numAffectedRows ?? 0)
}
