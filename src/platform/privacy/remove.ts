/**
 * Takes subjects away who should never have come (an import that is undone). Not an erasure: nothing is judged and nothing is
 * kept, so it is for subjects of whom nothing has become of its own since.
 */
import type { Db } from '#platform/db'
import { sql } from '#platform/db'
import { type Declarations, followersOf, rootOf, viewsOf } from './declarations.ts'
import { columnsWhere } from './record.ts'
import { leave } from './rows-named.ts'
import type { SubjectKind } from './words-of-a-column.ts'

/** By table, the condition over `r` under which a row is the caller's own and holds nobody. */
export type Own = Readonly<Record<string, string>>

/**
 * Those of the subjects about whom something is told or was done that is not the caller's own: a decision without a word
 * about them counts too, and what can only be added (a prohibition, a disclosure). Logs do not, nor does what repeats.
 */
export async function findAttached(
  db: Db,
  declarations: Declarations,
  kind: SubjectKind,
  subjects: readonly string[],
  own: Own,
): Promise<ReadonlySet<string>> {
  const root = rootOf(declarations, kind)
  const decided = followersOf(declarations, kind).filter(
    ({ record }) => columnsWhere(record, ['fact']).length > 0,
  )
  const asked = [...viewsOf(declarations, kind), ...decided]
    .filter(({ record }) => record !== root.record && record.log !== true)
    .map(
      ({ record, who }) =>
        sql`select ${sql.ref(`r.${who}`)} as id from ${sql.raw(record.table)} r
             where ${sql.ref(`r.${who}`)} = any(${subjects}::uuid[]) and not (${sql.raw(own[record.table] ?? 'false')})`,
    )
  if (subjects.length === 0 || asked.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`${sql.join(asked, sql` union `)}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/**
 * Every row that points at them goes, or loses its link where it tells of somebody else too; then they do. What can only be
 * added stays to its term, as after an erasure, and goes on naming an id that nobody has.
 */
export async function removeSubjects(
  db: Db,
  declarations: Declarations,
  kind: SubjectKind,
  subjects: readonly string[],
): Promise<void> {
  if (subjects.length === 0) return
  const root = rootOf(declarations, kind)
  for (const view of [...viewsOf(declarations, kind), ...followersOf(declarations, kind)].toReversed()) {
    if (view.record === root.record || view.record.appendOnly) continue
    await leave(db, view, subjects)
  }
  await sql`delete from ${sql.raw(root.record.table)} where id = any(${subjects}::uuid[])`.execute(db)
}
