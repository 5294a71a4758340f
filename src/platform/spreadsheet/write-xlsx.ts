/** An Excel workbook, where text is text: nothing that a person once typed is ever run as a formula. */
import type { SheetData } from 'write-excel-file/node'
import { assertFits, type Cell, cellMax, type Sheet } from './sheet.ts'

/** One tab a sheet, the header in bold and kept in sight. Cells are typed, so `=1+1` is the text `=1+1`. */
export async function writeXlsx(sheets: readonly [Sheet, ...Sheet[]]): Promise<Uint8Array> {
  for (const sheet of sheets) assertFits(sheet)
  const tabs = sheets.map((sheet, at) => ({
    data: dataOf(sheet),
    sheet: tabName(sheet.name) || String(at + 1),
    columns: sheet.header.map((_, column) => ({ width: widthOf(sheet, column) })),
    stickyRowsCount: 1,
  }))
  // Loaded with the first workbook: most days nobody asks for one.
  const { default: writeExcelFile } = await import('write-excel-file/node')
  return new Uint8Array(await writeExcelFile(tabs).toBuffer())
}

const dataOf = ({ header, rows }: Sheet): SheetData => [
  header.map(value => ({ value, type: String, fontWeight: 'bold' as const })),
  ...rows.map(row => row.map(cellOf)),
]

function cellOf(value: Cell) {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number }
  if (typeof value === 'boolean') return { value, type: Boolean }
  return { value: escaped(allowedInXml(value)).slice(0, cellMax), type: String }
}

/** XML keeps one kind of line break only, and Excel takes `_x0041_` for a letter that XML has no place for. */
const escaped = (text: string): string =>
  text.replaceAll(/\r\n?/g, '\n').replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')

/** XML 1.0 has no place for control characters; one of them would make the whole file unreadable. */
const allowedInXml = (text: string): string =>
  text.toWellFormed().replaceAll(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')

const tabName = (name: string): string =>
  allowedInXml(name)
    .replaceAll(/[[\]:*?/\\']/g, ' ')
    .slice(0, 31)
    .trim()

/** Wide enough for what stands in the first rows, within reason; in characters. */
function widthOf({ header, rows }: Sheet, column: number): number {
  const lengths = [header, ...rows.slice(0, 100)].map(row => String(row[column] ?? '').length)
  return Math.min(60, Math.max(8, ...lengths) + 2)
}
