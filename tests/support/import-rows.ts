/** Rows and headings of files, as tests of imports tell and read them. */
import { type ReadRow, readRow } from '../../src/capabilities/imports/rules/read/index.ts'
import { recogniseHeadings, type Target } from '../../src/capabilities/imports/rules/recognise/index.ts'
import { Temporal } from '../../src/platform/clock/index.ts'

export const today = Temporal.PlainDate.from('2026-11-23')

/** Cells by what they are; columns that are the same thing twice need readRow itself. */
export type Row = Partial<Record<Target, string>>

export const aino: Row = { 'given-names': 'Aino', 'family-name': 'Virtanen', email: 'Aino@Example.fi' }

const columnsOf = (row: Row) => Object.keys(row) as Target[]
const read = (row: Row) => readRow(Object.values(row), columnsOf(row), { today })

export function taken(row: Row): ReadRow {
  const answer = read(row)
  if (answer.refused !== undefined) throw new Error(JSON.stringify(answer.refused))
  return answer
}

/** `code` or `code@target`. */
export const refusals = (row: Row) =>
  (read(row).refused ?? []).map(({ code, column }) =>
    column === undefined ? code : `${code}@${columnsOf(row)[column]}`,
  )

/** `code@target`. */
export const warnings = (row: Row) =>
  taken(row).warnings.map(({ code, column }) => `${code}@${columnsOf(row)[column ?? -1]}`)

/** What each column is taken for: `target`, with `?` where it is a guess, or the reason in brackets why it is ignored. */
export const toldColumns = (headings: readonly string[], sample: readonly (readonly string[])[] = []) =>
  recogniseHeadings(headings, sample).map(suggestion =>
    suggestion.target === 'ignore'
      ? suggestion.reason === undefined
        ? '–'
        : `(${suggestion.reason})`
      : `${suggestion.target}${suggestion.confidence === 'guess' ? '?' : ''}`,
  )
