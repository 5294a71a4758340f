/** The rows of a table as a stream: memory stays the same whatever the file's size. */
import { tmpdir } from 'node:os'
import { csvRows } from './csv/read-csv.ts'
import { fittedRows } from './fit-rows.ts'
import type { Dialect, TableRow, TableSource } from './table.ts'

/**
 * All rows below the headings, in batches of at most 100. A row that is too wide, too narrow or broken comes with its
 * problem; a file that can't be read on throws TableRefused, after the rows before that place.
 *
 * @param spoolFolder where a workbook is laid while it is read, in a file without a name, so that nothing stays behind.
 */
export async function* readTable(
  source: TableSource,
  dialect: Dialect,
  spoolFolder: string = tmpdir(),
): AsyncGenerator<readonly TableRow[]> {
  if (dialect.kind === 'csv') {
    yield* fittedRows(csvRows(source, dialect), { sparse: false })
    return
  }
  // The reader of workbooks is loaded with the first one: most files are text.
  const { openXlsx } = await import('./xlsx/open-xlsx.ts')
  const workbook = await openXlsx(source, spoolFolder)
  try {
    yield* fittedRows(workbook.rows(dialect.sheet), { sparse: true })
  } finally {
    await workbook.close()
  }
}
