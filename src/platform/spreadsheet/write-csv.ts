/** A comma-separated file (RFC 4180) that opens right in a spreadsheet, and in which no cell is run as a formula. */
import { assertFits, type Cell, type Sheet } from './sheet.ts'

/** Excel takes a file for UTF-8 only when it begins with this mark. */
const byteOrderMark = '\ufeff'

/**
 * Text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection): names are typed by
 * strangers, and the file is opened by staff. Numbers are numbers, so −5 stays as it is.
 */
export function writeCsv(sheet: Sheet): string {
  assertFits(sheet)
  return byteOrderMark + writeCsvRows([sheet.header, ...sheet.rows])
}

/** The same file in pieces, one for each page of rows, so that a table may be longer than the memory. */
export async function* streamCsv(
  header: readonly string[],
  pages: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<string> {
  yield byteOrderMark + writeCsvRows([header])
  for await (const rows of pages) {
    if (rows.some(row => row.length !== header.length))
      throw new RangeError('every row of a sheet is as wide as its header')
    if (rows.length > 0) yield writeCsvRows(rows)
  }
}

/** Rows as they stand in such a file, without its beginning. */
export const writeCsvRows = (rows: readonly (readonly Cell[])[]): string =>
  rows.map(row => `${row.map(field).join(',')}\r\n`).join('')

/** The text of such a cell as it was before the apostrophe, for our own files that come back. */
export const withoutApostrophe = (text: string): string =>
  text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text

const formula = /^[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u

function field(value: Cell): string {
  if (typeof value !== 'string') return value === null ? '' : String(value)
  const safe = formula.test(value) ? `'${value}` : value
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
