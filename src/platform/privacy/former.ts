/** Whom a person was entered as before two were made one, and who stayed: read from the records that say so. */
import type { Db, RawBuilder } from '#platform/db'
import { sql } from '#platform/db'
import type { Declarations, Subject } from './declarations.ts'
import { type RecordDeclaration, whoOf } from './record.ts'
import type { SubjectKind } from './words-of-a-column.ts'

/** An SQL array of the subject's own id and those that it stood under before. */
export function idsOf(declarations: Declarations, { kind, id }: Subject): RawBuilder<unknown> {
  const former = formersOf(declarations, kind).map(
    ({ table, who, was }) =>
      sql` union all select ${sql.ref(was)} from ${sql.raw(table)} where ${sql.ref(who)} = ${id}`,
  )
  return sql`array(select ${id}::uuid${sql.join(former, sql``)})`
}

/** Who stayed when this one went; undefined where nobody of that id was ever made one with another. */
export async function findSuccessor(
  db: Db,
  declarations: Declarations,
  { kind, id }: Subject,
): Promise<string | undefined> {
  for (const { table, who, was } of formersOf(declarations, kind)) {
    const { rows } = await sql<{ id: string }>`select ${sql.ref(who)} as id from ${sql.raw(table)}
      where ${sql.ref(was)} = ${id} limit 1`.execute(db)
    if (rows[0] !== undefined) return rows[0].id
  }
  return undefined
}

type Former = Readonly<{ table: string; who: string; was: string }>

const formersOf = ({ records }: Declarations, kind: SubjectKind): readonly Former[] =>
  records.flatMap(record => formerOf(record, kind))

function formerOf(record: RecordDeclaration, kind: SubjectKind): readonly Former[] {
  const [pointer] = whoOf(record, kind)
  if (record.formerly === undefined || pointer === undefined) return []
  return [{ table: record.table, who: pointer.column, was: record.formerly }]
}
