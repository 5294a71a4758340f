/** Which rows of a table something still points at, as the catalogue of foreign keys says: nobody keeps a list of that by hand. */
import { type RawBuilder, sql } from 'kysely'
import type { Db } from './tables.ts'

/** Of rows whose key is (register_id, id). Pointers of `except` do not count: the caller takes those along. */
export async function findReferenced(
  db: Db,
  table: string,
  ids: readonly string[],
  except: readonly string[] = [],
): Promise<ReadonlySet<string>> {
  const { rows: pointers } = await sql<{ from: string; column: string }>`
    select c.conrelid::regclass::text as "from", a.attname as "column"
      from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[2]
     where c.contype = 'f' and c.confrelid = ${table}::regclass and cardinality(c.conkey) = 2`.execute(db)
  const asked: RawBuilder<unknown>[] = pointers
    .filter(({ from }) => !except.includes(from))
    .map(
      ({ from, column }) =>
        sql`select p.${sql.ref(column)} as id from ${sql.raw(from)} p where p.${sql.ref(column)} = any(${ids}::uuid[])`,
    )
  if (ids.length === 0 || asked.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`${sql.join(asked, sql` union `)}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}
