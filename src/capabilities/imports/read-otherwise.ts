/** A kept file's headings and first rows, read as somebody says that it is written. Nothing is kept of it but what they choose. */
import type { Here } from '#platform/http'
import { Refused } from '#platform/operation'
import { type Dialect, lookAtTable, TableRefused } from '#platform/spreadsheet'
import { keptFile } from './chunks.ts'
import type { Import } from './queries/import-shape.ts'
import { recogniseHeadings } from './rules/recognise/index.ts'
import { sampleOf } from './take-file.ts'

export type ReadOtherwise = Pick<
  Import,
  'dialect' | 'sheets' | 'headings' | 'targets' | 'sample' | 'suggested'
>

/** Throws `Refused` as `invalid-input`, worded as `table.<code>`. For whoever may say what the columns are. */
export async function readOtherwise(
  { house, register }: Pick<Here, 'house' | 'register'>,
  { id, bytes, fileName }: Pick<Import, 'id' | 'bytes' | 'fileName'>,
  dialect: Dialect,
): Promise<ReadOtherwise> {
  const file = keptFile({ pool: house.pool, register }, { id, bytes: bytes ?? 0, fileName })
  try {
    const { sheets, headings, sample: rows } = await lookAtTable(file, dialect)
    const sample = sampleOf(rows, headings)
    const suggested = recogniseHeadings(headings, sample).map(each => ({ ...each }))
    return { dialect, sheets: [...sheets], headings: [...headings], targets: null, sample, suggested }
  } catch (error) {
    if (!(error instanceof TableRefused)) throw error
    const field = dialect.kind === 'csv' ? 'encoding' : 'sheet'
    throw new Refused('invalid-input', { problems: [{ field, problem: `table.${error.code}` }] })
  }
}
