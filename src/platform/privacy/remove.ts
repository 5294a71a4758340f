/**
 * Takes subjects away who should never have come (an import that is undone). Not an erasure: nothing is judged and nothing is
 * kept, so it is for subjects of whom nothing has become of its own since.
 */
import type { Db } from '#platform/db'
import { sql } from '#platform/db'
import { type Declarations, followersOf, rootOf, viewsOf } from './declarations.ts'
import { leave } from './rows-named.ts'
import type { SubjectKind } from './words-of-a-column.ts'

/** By table, the condition over `r` under which a row is the caller's own and holds nobody. */
export type Own = Readonly<Record<string, string>>

/**
 * Those of the subjects about whom something is told that is not the caller's own. Logs do not count: that somebody was
 * looked at gives them no place in the register.
 */
export async function findAttached(
  db: Db,
  declarations: Declarations,
  kind: SubjectKind,
  subjects: readonly string[],
  own: Own,
): Promise<ReadonlySet<string>> {
  const root = rootOf(declarations, kind)
  const asked = viewsOf(declarations, kind)
    .filter(({ record }) => record !== root.record && !record.appendOnly)
    .map(
      ({ record, who }) =>
        sql`select ${sql.ref(`r.${who}`)} as id from ${sql.raw(record.table)} r
             where ${sql.ref(`r.${who}`)} = any(${subjects}::uuid[]) and not (${sql.raw(own[record.table] ?? 'false')})`,
    )
  if (subjects.length === 0 || asked.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`${sql.join(asked, sql` union `)}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** Every row that points at them goes, or loses its link where it tells of somebody else too; then they do. */
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
