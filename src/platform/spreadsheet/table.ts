/** A table that somebody hands in: where its bytes come from, how it is written, what a row of it is, and why it is refused. */

export type TableSource = Readonly<{
  /** The whole file from its beginning, as often as it is asked for. */
  bytes(): AsyncIterable<Uint8Array>
  size: number
  name: string
}>

export const delimiters = [',', ';', '\t'] as const
export const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const

export type CsvDialect = Readonly<{
  kind: 'csv'
  encoding: (typeof encodings)[number]
  delimiter: (typeof delimiters)[number]
}>

/** `sheet` is the name on the tab. */
export type Dialect = CsvDialect | Readonly<{ kind: 'xlsx'; sheet: string }>

export type RowProblem =
  | 'too-few-cells'
  | 'too-many-cells'
  | 'cell-too-long'
  | 'broken-characters'
  // A formula of a workbook that has no value: #REF!, #N/A.
  | 'cell-error'

export type TableRow = Readonly<{
  /** Where the row begins in the file, from 1; in a workbook its number at the edge of the sheet. */
  line: number
  /** As wide as the headings, unless the problem is the width. */
  cells: readonly string[]
  problem?: RowProblem
}>

export type RecognisedTable = Readonly<{
  dialect: Dialect
  /** The workbook's tabs that can be seen; none in a comma-separated file. */
  sheets: readonly string[]
  headings: readonly string[]
  /** The first rows, at most 20. */
  sample: readonly TableRow[]
}>

/** A row as the file has it, before it is held against the headings. */
export type RawRow = Pick<TableRow, 'line' | 'cells' | 'problem'>

export type TableRefusal =
  | 'empty-file'
  // Said by whoever takes the file in and knows how much there is room for.
  | 'too-large'
  | 'no-headings'
  | 'no-rows'
  | 'too-many-columns'
  | 'too-many-rows'
  | 'line-too-long'
  | 'unclosed-quote'
  | 'not-a-table'
  | 'old-workbook'
  | 'encrypted-workbook'
  | 'broken-workbook'
  | 'bomb'
  | 'too-many-texts'
  | 'no-such-sheet'
  | 'disk-full'

/** The file as a whole can't be read; a row that can't be is a row with a problem. */
export class TableRefused extends Error {
  override readonly name = 'TableRefused'
  readonly code: TableRefusal
  /** Where it was noticed. */
  readonly line: number | undefined
  constructor(code: TableRefusal, line?: number) {
    super(`The table is refused: ${code}.`)
    this.code = code
    this.line = line
  }
}

export const columnsMax = 256
export const rowsMax = 2_000_000
/** Characters in one row, quotes and line breaks included. */
export const recordMax = 1_000_000
/** Rows given at a time, so that others get their turn between them. */
export const batchMax = 100
