/** Makes two people one: every `who` that pointed at the one who goes points at the one who stays. */
import type { Db } from '#platform/db'
import { sql } from '#platform/db'
import type { Declarations } from './declarations.ts'
import { rootOf } from './declarations.ts'
import type { RecordDeclaration } from './record.ts'
import { whoOf } from './record.ts'
import type { SubjectKind } from './words-of-a-column.ts'

/** Both must exist in the register. Rows that would say the same twice are left once; the row of the one who goes is deleted. */
export async function mergeSubjects(
  db: Db,
  declarations: Declarations,
  kind: SubjectKind,
  { stays, goes }: { stays: string; goes: string },
): Promise<void> {
  const root = rootOf(declarations, kind)
  for (const record of declarations.records) {
    if (record === root.record || record.appendOnly) continue
    for (const { column } of whoOf(record, kind)) {
      if (record.once !== undefined) await dropDoubles(db, record, column, { stays, goes })
      await sql`update ${sql.raw(record.table)} set ${sql.ref(column)} = ${stays} where ${sql.ref(column)} = ${goes}`.execute(
        db,
      )
    }
  }
  await sql`delete from ${sql.raw(root.record.table)} where id = ${goes}`.execute(db)
}

async function dropDoubles(
  db: Db,
  record: RecordDeclaration,
  column: string,
  { stays, goes }: { stays: string; goes: string },
): Promise<void> {
  const same = (record.once ?? []).map(name => `a."${name}" is not distinct from b."${name}"`).join(' and ')
  await sql`delete from ${sql.raw(record.table)} a where a.${sql.ref(column)} = ${goes}
    and exists (select from ${sql.raw(record.table)} b where b.${sql.ref(column)} = ${stays} and ${sql.raw(same || 'true')})`.execute(
    db,
  )
}
