/** A file as slices of read rows, without ever holding more of it than one slice. */
import type { Temporal } from '#platform/clock'
import { readTable, type TableSource } from '#platform/spreadsheet'
import { breathe } from './breathe.ts'
import { cellsMeant } from './cells-meant.ts'
import { sliceLinesMax } from './rules/bounds.ts'
import { readRow } from './rules/read/index.ts'
import type { Aim } from './schema.ts'
import type { SliceRow } from './slice-row.ts'

type Reading = Readonly<{
  source: TableSource
  dialect: Parameters<typeof readTable>[1]
  headings: readonly string[]
  targets: readonly Aim[]
  /** Lines up to this one were taken before; they are passed over unread. */
  after: number
  /** No day of birth lies after it. */
  today: Temporal.PlainDate
  /** How many lines make a slice; fewer in tests, which must not matter. */
  size?: number
}>

/** Throws `TableRefused` where the file stops being a table. */
export async function* readSlices({
  source,
  dialect,
  headings,
  targets,
  after,
  today,
  size = sliceLinesMax,
}: Reading): AsyncIterable<readonly SliceRow[]> {
  const meant = cellsMeant(headings)
  let slice: SliceRow[] = []
  for await (const batch of readTable(source, dialect)) {
    for (const { line, cells: stood, problem } of batch) {
      if (line <= after) continue
      const cells = meant(stood)
      const read =
        problem === undefined ? readRow(cells, targets, { today }) : { refused: [{ code: problem }] }
      slice.push({ line, read, cells })
      if (slice.length === size) {
        yield slice
        slice = []
      }
    }
    await breathe()
  }
  if (slice.length > 0) yield slice
}
