/** Rows held against the headings: as wide as they are, or with the reason why not. */

import { cellMax } from './sheet.ts'
import {
  batchMax,
  columnsMax,
  type RawRow,
  type RowProblem,
  recordMax,
  rowsMax,
  TableRefused,
  type TableRow,
} from './table.ts'

/** In a workbook, cells that are empty need not be there; in a text file each has its delimiter. */
export type Sparse = Readonly<{ sparse: boolean }>

/** Batches of at most 100 rows or a million characters. Rows without a single letter are no rows; the first is the headings. */
export async function* fittedRows(
  raw: AsyncIterable<readonly RawRow[]>,
  sparse: Sparse,
): AsyncGenerator<readonly TableRow[]> {
  let headings: readonly string[] | undefined
  let [count, characters, batch]: [number, number, TableRow[]] = [0, 0, []]
  try {
    for await (const rows of raw) {
      for (const row of rows) {
        if (isBlank(row)) continue
        if (headings === undefined) {
          headings = headingsOf(row)
          continue
        }
        count += 1
        if (count > rowsMax) throw new TableRefused('too-many-rows', row.line)
        batch.push(fitRow(row, headings, sparse))
        characters += row.cells.reduce((sum, cell) => sum + cell.length, 0)
        if (batch.length < batchMax && characters < recordMax) continue
        yield batch
        batch = []
        characters = 0
      }
    }
  } catch (refused) {
    // The rows before the place that can't be read.
    if (batch.length > 0) yield batch
    throw refused
  }
  if (batch.length > 0) yield batch
}

/** The first so many rows that say anything. */
export async function firstRows(raw: AsyncIterable<readonly RawRow[]>, many: number): Promise<RawRow[]> {
  const first: RawRow[] = []
  for await (const rows of raw) {
    for (const row of rows) if (first.length < many && !isBlank(row)) first.push(row)
    if (first.length === many) break
  }
  return first
}

/**
 * The cells of the first row as they are; some may be empty, and two may be alike. Throws `no-headings` where the row is
 * plainly about somebody, and `too-many-columns`.
 */
export function headingsOf({ line, cells }: RawRow): readonly string[] {
  const width = cells.findLastIndex(cell => cell.trim() !== '') + 1
  if (width > columnsMax) throw new TableRefused('too-many-columns', line)
  const texts = cells.map(cell => cell.trim())
  if (!texts.some(text => /\p{L}/u.test(text)) || texts.some(isValue))
    throw new TableRefused('no-headings', line)
  return cells.length > columnsMax ? cells.slice(0, width) : cells
}

/** No column is called like an e-mail address, a telephone number or an identity code; one may well be called like a day. */
const isValue = (text: string): boolean =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ||
  /^(\+|0)[\d\s()-]{6,}$/.test(text) ||
  /^\d{6}[-+A-FU-Y]\d{3}\w$/i.test(text)

export function fitRow(
  { line, cells, problem: met }: RawRow,
  headings: readonly string[],
  { sparse }: Sparse,
): TableRow {
  const problem = met ?? problemOf(cells, headings, sparse)
  if (problem !== undefined) return { line, cells, problem }
  if (cells.length === headings.length) return { line, cells }
  return { line, cells: headings.map((_, at) => cells[at] ?? '') }
}

function problemOf(
  cells: readonly string[],
  headings: readonly string[],
  sparse: boolean,
): RowProblem | undefined {
  for (const cell of cells) {
    if (cell.length > cellMax) return 'cell-too-long'
    if (cell.includes('\ufffd')) return 'broken-characters'
  }
  if (cells.length < headings.length && !sparse && headings.slice(cells.length).some(isFilled))
    return 'too-few-cells'
  return cells.length > headings.length && cells.slice(headings.length).some(isFilled)
    ? 'too-many-cells'
    : undefined
}

const isFilled = (text: string): boolean => text.trim() !== ''
const isBlank = ({ cells }: RawRow): boolean => !cells.some(isFilled)
