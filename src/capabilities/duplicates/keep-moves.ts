/** What a merge moved and left once, row by row, so that it can be undone; and read again for that. */
import { type Db, sql } from '#platform/db'
import { newId } from '#platform/ids'
import type { OperationContext } from '#platform/operation'
import { columnsWhere, type Declarations, type Merged, type Moved, type SetAside } from '#platform/privacy'

type Journal = Readonly<{ merge: string; stays: string }>

export async function keepMoves(
  context: Pick<OperationContext, 'db' | 'clock' | 'declarations'>,
  { merge, stays }: Journal,
  { moved, doubles }: Merged,
): Promise<void> {
  const { db, clock, declarations } = context
  const rows = moved.flatMap(({ table, column, rows }) => rows.map(row => ({ table, column, ...row })))
  if (rows.length > 0)
    await sql`insert into duplicates.moved (id, merge_id, table_name, column_name, row_name, digest, before)
      select m.id, ${merge}::uuid, m.table_name, m.column_name, m.row_name, m.digest, m.before
        from unnest(${rows.map(() => newId(clock))}::uuid[], ${rows.map(({ table }) => table)}::text[],
          ${rows.map(({ column }) => column)}::text[], ${rows.map(({ name }) => name)}::text[],
          ${rows.map(({ digest }) => digest)}::text[],
          ${rows.map(({ before }) => (before === null ? null : JSON.stringify(before)))}::jsonb[])
          m(id, table_name, column_name, row_name, digest, before)`.execute(db)
  if (doubles.length > 0)
    await db
      .insertInto('duplicates.double')
      .values(
        doubles.map(double => ({
          id: newId(clock),
          merge_id: merge,
          person_id: stays,
          table_name: double.table,
          ...toldOf(declarations, double),
          kept: JSON.stringify(double.row) as never,
        })),
      )
      .execute()
}

const toldMax = 2_000

/** What the row told, in one line for each category that a copy has a place for. */
function toldOf({ records }: Declarations, { table, row }: SetAside) {
  const record = records.find(each => each.table === table)
  const told = record === undefined ? [] : columnsWhere(record, ['about', 'trace'])
  const line = (isContact: boolean): string | null =>
    told
      .filter(([, { category }]) => (category === 'contact') === isContact)
      .map(([name]) => row[name])
      .filter(value => value !== null && value !== undefined && value !== '')
      .join(', ')
      .slice(0, toldMax) || null
  return { contact: line(true), noted: line(false) }
}

/** The doubles whose content has meanwhile reached its term are not among them. */
export async function readMoves(
  db: Db,
  merge: string,
): Promise<Readonly<{ moved: readonly Moved[]; doubles: readonly SetAside[] }>> {
  const rows = await db
    .selectFrom('duplicates.moved')
    .selectAll()
    .where('merge_id', '=', merge)
    .orderBy('id')
    .execute()
  const doubles = await db
    .selectFrom('duplicates.double')
    .select(['table_name', 'kept'])
    .where('merge_id', '=', merge)
    .orderBy('id')
    .execute()
  const links = Map.groupBy(rows, row => `${row.table_name} ${row.column_name}`)
  return {
    moved: [...links].map(([link, moved]) => {
      const [table = '', column = ''] = link.split(' ')
      return {
        table,
        column,
        rows: moved.map(({ row_name, digest, before }) => ({ name: row_name, digest, before })),
      }
    }),
    doubles: doubles.flatMap(({ table_name, kept }) =>
      kept === null ? [] : [{ table: table_name, row: kept }],
    ),
  }
}
