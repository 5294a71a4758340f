/** Whether there is such a subject, and what they are called, asked without knowing whose table they stand in. */
import type { Db } from '#platform/db'
import { sql } from '#platform/db'
import { type Declarations, rootOf, type Subject } from './declarations.ts'
import type { RowsOfView } from './rows-about.ts'

/** `lock` keeps others from changing or leaving the row until the transaction ends: an erasure has the subject to itself. */
export async function isKnown(
  db: Db,
  declarations: Declarations,
  subject: Subject,
  { lock = false }: { lock?: boolean } = {},
): Promise<boolean> {
  const { record, who } = rootOf(declarations, subject.kind)
  const { rows } = await sql`select from ${sql.raw(record.table)} as r
    where ${sql.ref(`r.${who}`)} = ${subject.id} ${sql.raw(lock ? 'for update' : '')}`.execute(db)
  return rows.length > 0
}

/** '' for a row without a name, or a root that does not say which columns a subject is called by. */
export function nameIn(declarations: Declarations, subject: Subject, held: readonly RowsOfView[]): string {
  const { record } = rootOf(declarations, subject.kind)
  const own = held.find(({ view }) => view.record === record)?.rows[0]
  return (record.calledBy ?? [])
    .map(column => own?.values[column])
    .filter(part => typeof part === 'string' && part !== '')
    .join(' ')
}
