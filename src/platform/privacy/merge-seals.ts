/** Moves what is sealed from one subject's key to another's: a value opens under the key of the one whose it is now. */
import type { Db } from '#platform/db'
import { sql } from '#platform/db'
import { type Declarations, type Subject, type View, viewsOf } from './declarations.ts'
import { keyringsOf, type Opens, sealContext, unsealing } from './keyring.ts'
import { columnsWhere } from './record.ts'
import { identityOf, rowsNamed } from './rows-named.ts'

/** What of a register's vault is needed to seal as well. */
export type Seals = Opens &
  Readonly<{
    newPersonKey(subjectId: string): Buffer
    sealFor(wrapped: Uint8Array, subjectId: string, plain: string, context: string): Buffer
  }>

export type Seal = (plain: string, context: string) => Buffer

type Known = Readonly<{ declarations: Declarations; vault: Seals }>

/** Seals under the subject's own key, which is made where there is none. The subject's own row must stand. */
export async function sealing(db: Db, { declarations, vault }: Known, subject: Subject): Promise<Seal> {
  const [ring] = keyringsOf(declarations, subject.kind)
  if (ring === undefined) throw new Error(`No keyring is declared for ${subject.kind}.`)
  const table = sql.raw(ring.view.record.table)
  const { rows } = await sql<{ wrapped: Buffer }>`select ${sql.ref(ring.wrapped)} as wrapped from ${table}
    where ${sql.ref(ring.view.who)} = ${subject.id}`.execute(db)
  const known = rows[0]?.wrapped
  const wrapped = known ?? vault.newPersonKey(subject.id)
  if (known === undefined)
    await sql`insert into ${table} (${sql.ref(ring.view.who)}, ${sql.ref(ring.wrapped)})
      values (${subject.id}, ${wrapped})`.execute(db)
  return (plain, context) => vault.sealFor(wrapped, subject.id, plain, context)
}

/**
 * Seals anew, for `to`, all that stands in rows of `of` and opens under the key of `from`. The subjects' own rows are left to
 * whoever decides which of two values stays, and so is what is only ever added. What does not open stays as it is.
 */
export async function resealRows(
  db: Db,
  known: Known,
  { of, from, to }: Readonly<{ of: Subject; from: Subject; to: Subject }>,
): Promise<void> {
  const views = viewsOf(known.declarations, of.kind).filter(
    ({ record, role }) =>
      record.root === undefined && !record.appendOnly && sealedOf({ record, role }).length > 0,
  )
  if (views.length === 0) return
  const unseal = await unsealing(db, known, from)
  let seal: Seal | undefined
  for (const view of views) {
    for (const { name, values } of await sealedRows(db, view, of.id)) {
      const opened = Object.entries(values).flatMap(([column, bytes]) => {
        const context = sealContext(view.record.table, column)
        const plain = bytes === null ? undefined : unseal(bytes, context)
        return plain === undefined ? [] : [{ column, context, plain }]
      })
      if (opened.length === 0) continue
      seal ??= await sealing(db, known, to)
      const anew = seal
      const set = opened.map(
        ({ column, context, plain }) => sql`${sql.ref(column)} = ${anew(plain, context)}`,
      )
      await sql`update ${sql.raw(view.record.table)} as r set ${sql.join(set)}
        where ${sql.ref(`r.${view.who}`)} = ${of.id} and ${rowsNamed(view, [name])}`.execute(db)
    }
  }
}

const sealedOf = ({ record, role }: Pick<View, 'record' | 'role'>): readonly string[] =>
  columnsWhere(record, ['about'], role)
    .filter(([, { sealed }]) => sealed)
    .map(([column]) => column)

type SealedRow = Readonly<{ name: string; values: Readonly<Record<string, Buffer | null>> }>

async function sealedRows(db: Db, view: View, id: string): Promise<readonly SealedRow[]> {
  const columns = sealedOf(view)
  const { rows } = await sql<Record<string, unknown>>`
    select ${sql.raw(identityOf(view))} as "~name", ${sql.join(columns.map(column => sql.ref(`r.${column}`)))}
      from ${sql.raw(view.record.table)} as r where ${sql.ref(`r.${view.who}`)} = ${id}`.execute(db)
  return rows.map(({ '~name': name, ...values }) => ({
    name: String(name),
    values: values as Record<string, Buffer | null>,
  }))
}
