/** The rows of one sheet, as they come: each cell as the text that a reader of the sheet would see. */
import { columnsMax, type RawRow, recordMax, TableRefused } from '../table.ts'
import { type NumberLook, plainNumber } from './number-look.ts'
import { xmlReader } from './read-xml.ts'
import type { SharedTexts } from './shared-texts.ts'
import { unescaped } from './unescaped.ts'

type Given = Readonly<{ texts: SharedTexts; looks: readonly NumberLook[] }>

/** The rows of the largest sheet that there is (Excel specifications and limits). */
const lastLine = 1_048_576

/** Formulas are never worked out: their last value counts. Throws `broken-workbook`, `line-too-long`. */
export async function* sheetRows(
  part: AsyncIterable<string>,
  given: Given,
): AsyncGenerator<readonly RawRow[]> {
  let rows: RawRow[] = []
  const reader = xmlReader(cellHandlers(given, row => rows.push(row)))
  for await (const text of part) {
    reader.write(text)
    if (rows.length === 0) continue
    yield rows
    rows = []
  }
  reader.end()
  yield rows
}

function cellHandlers(given: Given, take: (row: RawRow) => void) {
  let [isInSheet, isText, hasError, inReading, line, column, characters] = [false, false, false, 0, 0, 0, 0]
  let [type, style, value]: [string, string, string] = ['', '', '']
  let cells: string[] = []
  return {
    open(name: string, attributes: Readonly<Record<string, string>>) {
      if (name === 'sheetData') isInSheet = true
      if (!isInSheet) return
      if (name === 'row') {
        line = lineAfter(line, attributes.r)
        column = 0
        characters = 0
        hasError = false
        cells = []
      } else if (name === 'c') {
        column = columnOf(attributes.r) ?? column + 1
        type = attributes.t ?? 'n'
        style = attributes.s ?? ''
        value = ''
      } else if (name === 'rPh') inReading += 1
      isText = name === 'v' || (name === 't' && inReading === 0)
    },
    text(piece: string) {
      if (!isInSheet || !isText) return
      value += piece
      characters += piece.length
      if (characters > recordMax) throw new TableRefused('line-too-long', line)
    },
    close(name: string) {
      isText = false
      if (name === 'sheetData') isInSheet = false
      if (!isInSheet) return
      if (name === 'rPh') inReading -= 1
      if (name === 'c' && value !== '') {
        if (type === 'e') hasError = true
        put(cells, column, cellText(type, style, value, given))
      }
      if (name === 'row' && cells.length > 0)
        take(hasError ? { line, cells, problem: 'cell-error' } : { line, cells })
    },
  }
}

/** Rows stand in their order, and each has a number of its own: by that number a row is told, and gone on from. */
function lineAfter(before: number, told: string | undefined): number {
  const line = told === undefined ? before + 1 : Number(told)
  if (!Number.isInteger(line) || line <= before || line > lastLine) throw new TableRefused('broken-workbook')
  return line
}

/** Only what is empty may be missing; all that stands beyond the last column that can be is put into one, to be seen as too many. */
function put(cells: string[], column: number, text: string): void {
  const at = Math.min(column - 1, columnsMax)
  while (cells.length < at) cells.push('')
  cells[at] = text
}

/** AB12 is in column 28. Undefined where a program leaves the place out because the cell follows the one before. */
function columnOf(place: string | undefined): number | undefined {
  if (place === undefined) return undefined
  let column = 0
  for (let at = 0; at < 3; at += 1) {
    const letter = place.charCodeAt(at) - 0x40
    if (!(letter >= 1 && letter <= 26)) break
    column = column * 26 + letter
  }
  if (column === 0) throw new TableRefused('broken-workbook')
  return column
}

/** By the cell's type (ECMA-376-1, 18.18.11). */
function cellText(type: string, style: string, value: string, { texts, looks }: Given): string {
  if (type === 'n') return (looks[Number(style)] ?? plainNumber)(value.trim())
  if (type === 's') return texts(Number(value)) ?? brokenText()
  if (type === 'b') return value.trim() === '1' ? 'true' : 'false'
  if (type === 'd') return value.trim().replace(/T00:00.*$|(T\d\d:\d\d).*$/, '$1')
  return type === 'e' ? value : unescaped(value)
}

function brokenText(): never {
  throw new TableRefused('broken-workbook')
}
