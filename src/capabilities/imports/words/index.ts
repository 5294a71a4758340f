/** The words of imports, and the reason of a refused line as one sentence. */
import { type Language, wordsFor } from '#platform/i18n'
import { tableProblems } from '#platform/spreadsheet'
import { en } from './en.ts'
import { fi } from './fi.ts'
import { rowProblemWords } from './row-problems/index.ts'
import { sv } from './sv.ts'

export const importWords = wordsFor({ fi, sv, en })

export const refusedColumns = (language: Language) => importWords(language).refused

/** A stored problem is a code, and the column it is about: `email.no-at@3`. The column is called as the file calls it. */
export function reasonOf(language: Language, stored: string, headings: readonly string[]): string {
  const [code = '', column] = stored.split('@')
  const why = problemSentence(language, code)
  const heading = column === undefined ? '' : (headings[Number(column)] ?? '').trim().replaceAll(/\s+/g, ' ')
  return heading === '' ? why : importWords(language).reason(heading, why)
}

/** Of a row that could not be read, or of one that could and was not taken. */
export function problemSentence(language: Language, code: string): string {
  const rows: Readonly<Record<string, string>> = rowProblemWords(language)
  const table: Readonly<Record<string, string>> = tableProblems(language).row
  return rows[code] ?? table[code] ?? code
}
