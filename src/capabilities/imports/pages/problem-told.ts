/** Why a file, a row or a cell was not taken, in the reader's words. */
import type { Here } from '#platform/http'
import { formatNumber } from '#platform/i18n'
import { tableProblems } from '#platform/spreadsheet'
import type { Import } from '../queries/import-shape.ts'
import type { ImportLine } from '../queries/list-lines.ts'
import { importedFileWords } from '../words/file/index.ts'
import { importWords, problemSentence } from '../words/index.ts'

/** What stopped the import as a whole, and at which row. */
export function problemTold(here: Here, { problem, problemLine }: Import): string | undefined {
  if (problem === null) return undefined
  const { problems, problemOnLine } = importedFileWords(here.language)
  const ofTables: Readonly<Record<string, string>> = tableProblems(here.language).file
  const told = problems[problem] ?? ofTables[problem] ?? problems.fault ?? ''
  return problemLine === null ? told : problemOnLine(told, formatNumber(here.language, problemLine))
}

/** A row's problem, with the heading of its column. */
export function lineProblemTold(
  here: Here,
  { headings }: Import,
  { code, column }: ImportLine['problems'][number],
): string {
  const told = problemSentence(here.language, code)
  if (column === undefined) return told
  const heading =
    headings[column]?.trim() || importedFileWords(here.language).columns.noHeading(String(column + 1))
  return importWords(here.language).reason(heading, told)
}
