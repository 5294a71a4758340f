/** Writes what became of a slice of lines, in the place of what an earlier pass had said of them. */
import { sql } from '#platform/db'
import type { OperationContext } from '#platform/operation'
import type { Changes } from './rules/decide/changes.ts'
import { sealCells } from './sealed-cells.ts'
import type { SliceRow } from './slice-row.ts'

type Slice = Readonly<{ after: number; upTo: number; rows: readonly SliceRow[]; changes: Changes }>

export async function writeLines(
  { db, register }: Pick<OperationContext, 'db' | 'register'>,
  importId: string,
  { after, upTo, rows, changes: { lines } }: Slice,
): Promise<void> {
  await db
    .deleteFrom('imports.line')
    .where('import_id', '=', importId)
    .where('line', '>', after)
    .where('line', '<=', upTo)
    .execute()
  if (lines.length === 0) return
  const cellsOf = new Map(rows.map(({ line, cells }) => [line, cells]))
  const cells = lines.map(({ line, outcome }) =>
    outcome === 'refused' ? sealCells(register, importId, line, cellsOf.get(line) ?? []) : null,
  )
  // Lists in a row travel as text: an array of arrays would have to be of one width.
  await sql`insert into imports.line (import_id, line, outcome, person_id, problems, changes, same_as, row_key, keys, cells)
    select ${importId}::uuid, l.line, l.outcome, l.person_id, string_to_array(l.problems, ' '), string_to_array(l.changes, ' '),
           l.same_as, l.row_key, string_to_array(l.keys, ' ')::uuid[], l.cells
      from unnest(${lines.map(({ line }) => line)}::int[], ${lines.map(({ outcome }) => outcome)}::text[],
        ${lines.map(({ personId }) => personId)}::uuid[], ${lines.map(({ problems }) => problems.join(' '))}::text[],
        ${lines.map(({ changes }) => changes.join(' '))}::text[], ${lines.map(({ sameAs }) => sameAs)}::int[],
        ${lines.map(({ rowKey }) => rowKey)}::uuid[], ${lines.map(({ keys }) => keys?.join(' ') ?? null)}::text[],
        ${cells}::bytea[]) l(line, outcome, person_id, problems, changes, same_as, row_key, keys, cells)`.execute(
    db,
  )
}
