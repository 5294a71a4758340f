/**
 * Our own file of refused rows comes back mended. When it was written, cells that a spreadsheet would take for a formula got an
 * apostrophe, a telephone number from abroad among them; read again, they are what they were.
 */
import { languages } from '#platform/i18n'
import { withoutApostrophe } from '#platform/spreadsheet'
import { refusedColumns } from './words/index.ts'

/** For a file with these headings: how its cells are meant. Ours has the row's number first and the reason last. */
export function cellsMeant(headings: readonly string[]): (cells: readonly string[]) => readonly string[] {
  return isOwnFile(headings) ? cells => cells.map(withoutApostrophe) : cells => cells
}

const isOwnFile = (headings: readonly string[]): boolean =>
  languages.some(language => {
    const { line, why } = refusedColumns(language)
    return headings.at(0)?.trim() === line && headings.at(-1)?.trim() === why
  })
