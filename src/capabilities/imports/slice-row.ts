/** A line as it was read, on its way into a slice. */
import type { ReadRow, RefusedRow } from './rules/read/index.ts'

export type SliceRow = Readonly<{
  line: number
  read: ReadRow | RefusedRow
  /** As they stood in the file; kept of refused lines only. */
  cells: readonly string[]
}>

/** Read by our own rules a moment before, so it is only seen to be such a row. */
export const isSliceRow = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'line' in value &&
  Number.isInteger(value.line) &&
  'read' in value &&
  'cells' in value
