/** Rows by what they are called, found, deleted, or kept without their link to a subject. */
import type { Db, RawBuilder } from '#platform/db'
import { sql } from '#platform/db'
import type { View } from './declarations.ts'
import { columnsWhere } from './record.ts'

/** The row's id; where it has none, what its key is made of, which no erasure changes. Over `r`. */
export function identityOf({ record }: View): string {
  if (Object.hasOwn(record.columns, 'id')) return 'r."id"::text'
  if (record.afterwards === 'anonymise')
    throw new Error(`${record.table} needs an id: without its person nothing would name a row.`)
  const parts = columnsWhere(record, ['key', 'who'])
    .map(([name]) => `r."${name}"`)
    .sort()
  return `jsonb_build_array(${parts.join(', ')})::text`
}

export function rowsNamed(view: View, ids: readonly string[]): RawBuilder<unknown> {
  return Object.hasOwn(view.record.columns, 'id')
    ? sql`r."id" = any(${ids}::uuid[])`
    : sql`${sql.raw(identityOf(view))} = any(${ids}::text[])`
}

export type Left = Readonly<{ deleted: number; cut: number }>

/** What is left once nothing of a row may be held: no row, or a row about nobody. */
export const leave = async (
  db: Db,
  view: View,
  subjects: readonly string[],
  ids?: readonly string[],
): Promise<Left> =>
  view.record.afterwards === 'delete'
    ? deleteRows(db, view, subjects, ids)
    : { deleted: 0, cut: await cutLinks(db, view, subjects, ids) }

/** All rows of these subjects in this role, or those of them that are named. A row that another person still stands in stays, without the link. */
export async function deleteRows(
  db: Db,
  view: View,
  subjects: readonly string[],
  ids?: readonly string[],
): Promise<Left> {
  if (ids?.length === 0) return { deleted: 0, cut: 0 }
  const others = otherPeople(view)
  const shared = others.map(column => `r."${column}" is not null`).join(' or ')
  const cut = others.length === 0 ? 0 : await cutLinks(db, view, subjects, ids, shared)
  const { numAffectedRows } = await sql`delete from ${sql.raw(view.record.table)} as r
    where ${rowsOf(view, subjects, ids)}`.execute(db)
  return { deleted: Number(numAffectedRows ?? 0), cut }
}

async function cutLinks(
  db: Db,
  view: View,
  subjects: readonly string[],
  ids?: readonly string[],
  when = 'true',
): Promise<number> {
  if (ids?.length === 0) return 0
  const { numAffectedRows } =
    await sql`update ${sql.raw(view.record.table)} as r set ${sql.ref(view.who)} = null
    where ${rowsOf(view, subjects, ids)} and (${sql.raw(when)})`.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** The subject stands first in the condition: its index finds the rows, whatever names them. */
const rowsOf = (view: View, subjects: readonly string[], ids: readonly string[] | undefined) =>
  sql`${sql.ref(`r.${view.who}`)} = any(${subjects}::uuid[]) and ${ids === undefined ? sql`true` : rowsNamed(view, ids)}`

const otherPeople = ({ record, who }: View): readonly string[] =>
  columnsWhere(record, ['who'])
    .filter(([name, column]) => name !== who && column.of === 'person')
    .map(([name]) => name)
