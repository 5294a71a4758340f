/** Opening what is sealed under a subject's own key, which lies in the record that is declared as the keyring of its kind. */
import type { Db } from '#platform/db'
import { sql } from '#platform/db'
import { type Declarations, followersOf, type Subject, type View, viewsOf } from './declarations.ts'
import { columnsWhere } from './record.ts'
import type { SubjectKind } from './words-of-a-column.ts'

/** What of a register's vault is needed here. */
export type Opens = Readonly<{
  unsealFor(wrapped: Uint8Array, subjectId: string, sealed: Uint8Array, context: string): string | undefined
}>

/** Opens a sealed value; the key may be gone, which is an answer (undefined), not a fault. */
export type Unseal = (sealed: Buffer, context: string) => string | undefined

/** What a sealed value is bound to: moved to another column, it does not open. */
export const sealContext = (table: string, column: string): string => `${table}.${column}`

/** The key is read once, in the register's transaction. */
export async function unsealing(
  db: Db,
  { declarations, vault }: Readonly<{ declarations: Declarations; vault: Opens }>,
  subject: Subject,
): Promise<Unseal> {
  const [ring] = keyringsOf(declarations, subject.kind)
  if (ring === undefined) return () => undefined
  const { rows } = await sql<{ wrapped: Buffer | null }>`select ${sql.ref(ring.wrapped)} as wrapped
    from ${sql.raw(ring.view.record.table)} where ${sql.ref(ring.view.who)} = ${subject.id}`.execute(db)
  const wrapped = rows[0]?.wrapped
  if (wrapped === null || wrapped === undefined) return () => undefined
  return (sealed, context) => vault.unsealFor(wrapped, subject.id, sealed, context)
}

/**
 * Deletes the keys that have nothing left to open, so that what they sealed is gone wherever a copy of the bytes may lie.
 * A key goes before its subject does: a sealed value may end sooner than a name.
 */
export async function destroyIdleKeys(
  db: Db,
  declarations: Declarations,
  kind: SubjectKind,
  subjects: readonly string[],
): Promise<void> {
  for (const { view } of keyringsOf(declarations, kind)) {
    const needed = sealedColumns(declarations, kind).map(
      ({ table, who, column }) =>
        `not exists (select from ${table} s where s."${who}" = k."${view.who}" and s."${column}" is not null)`,
    )
    await sql`delete from ${sql.raw(view.record.table)} as k where ${sql.ref(`k.${view.who}`)} = any(${subjects}::uuid[])
      and ${sql.raw(needed.length === 0 ? 'true' : needed.join(' and '))}`.execute(db)
  }
}

/** Where the subjects' own keys lie, wrapped. */
export const keyringsOf = (
  declarations: Declarations,
  kind: SubjectKind,
): readonly { view: View; wrapped: string }[] =>
  followersOf(declarations, kind).flatMap(view =>
    view.record.keyring === undefined ? [] : [{ view, wrapped: view.record.keyring }],
  )

const sealedColumns = (
  declarations: Declarations,
  kind: SubjectKind,
): readonly { table: string; who: string; column: string }[] =>
  viewsOf(declarations, kind).flatMap(({ record, who, role }) =>
    columnsWhere(record, ['about'], role)
      .filter(([, { sealed }]) => sealed)
      .map(([column]) => ({ table: record.table, who, column })),
  )
