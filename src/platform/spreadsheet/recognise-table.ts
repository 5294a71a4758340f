/** What a file is that somebody hands in: how it is written, what its columns are called, and what its first rows hold. */
import { tmpdir } from 'node:os'
import { csvRows } from './csv/read-csv.ts'
import { recogniseDelimiter } from './csv/recognise-delimiter.ts'
import { headOf, recogniseEncoding } from './csv/recognise-encoding.ts'
import { firstRows, fitRow, headingsOf, type Sparse } from './fit-rows.ts'
import { recogniseForeign } from './recognise-foreign.ts'
import { type Dialect, type RawRow, type RecognisedTable, TableRefused, type TableSource } from './table.ts'

const sampleMax = 20

/**
 * Reads no more than it must: a text file to the first letter that tells its encoding, a workbook to the first rows of
 * the first tab that has any. Throws TableRefused, also for headings that nothing follows (`no-rows`).
 *
 * @param spoolFolder where a workbook is laid while it is read, in a file without a name, so that nothing stays behind.
 */
export async function recogniseTable(
  source: TableSource,
  spoolFolder: string = tmpdir(),
): Promise<RecognisedTable> {
  const head = await headOf(source)
  if (head.length === 0) throw new TableRefused('empty-file')
  if ((await recogniseForeign(source, head)) === 'zip') return await recogniseWorkbook(source, spoolFolder)
  const encoding = await recogniseEncoding(source)
  const delimiter = await recogniseDelimiter(source, encoding)
  const dialect = { kind: 'csv', encoding, delimiter } as const
  const rows = await firstRows(csvRows(source, dialect), sampleMax + 1)
  return { dialect, sheets: [], ...described(rows, { sparse: false }) }
}

async function recogniseWorkbook(source: TableSource, spoolFolder: string): Promise<RecognisedTable> {
  // The reader of workbooks is loaded with the first one: most files are text.
  const { openXlsx } = await import('./xlsx/open-xlsx.ts')
  const workbook = await openXlsx(source, spoolFolder)
  try {
    for (const sheet of workbook.sheets) {
      const rows = await firstRows(workbook.rows(sheet), sampleMax + 1)
      if (rows.length === 0) continue
      const dialect = { kind: 'xlsx', sheet } as const
      return { dialect, sheets: workbook.sheets, ...described(rows, { sparse: true }) }
    }
  } finally {
    await workbook.close()
  }
  throw new TableRefused('empty-file')
}

/** The same read as somebody says that it is written, whatever it looks like. Throws TableRefused. */
export async function lookAtTable(
  source: TableSource,
  dialect: Dialect,
  spoolFolder: string = tmpdir(),
): Promise<RecognisedTable> {
  if (dialect.kind === 'csv') {
    const rows = await firstRows(csvRows(source, dialect), sampleMax + 1)
    return { dialect, sheets: [], ...described(rows, { sparse: false }) }
  }
  const { openXlsx } = await import('./xlsx/open-xlsx.ts')
  const workbook = await openXlsx(source, spoolFolder)
  try {
    const rows = await firstRows(workbook.rows(dialect.sheet), sampleMax + 1)
    return { dialect, sheets: workbook.sheets, ...described(rows, { sparse: true }) }
  } finally {
    await workbook.close()
  }
}

function described([first, ...rest]: readonly RawRow[], sparse: Sparse) {
  if (first === undefined) throw new TableRefused('empty-file')
  const headings = headingsOf(first)
  if (rest.length === 0) throw new TableRefused('no-rows', first.line)
  return { headings, sample: rest.map(row => fitRow(row, headings, sparse)) }
}
