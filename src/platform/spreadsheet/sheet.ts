/** A table to be written as a file. */

export type Cell = string | number | boolean | null

export type Sheet = Readonly<{
  /** The tab's name; what Excel does not allow in one is left out, and 31 characters is all it has room for. */
  name: string
  header: readonly string[]
  rows: readonly (readonly Cell[])[]
}>

/** What Excel has room for; more is a fault of the caller, who pages. */
const rowsMax = 1_048_575
export const cellMax = 32_767

/** Throws a RangeError on a table that no spreadsheet can open: too long, or with rows of another width than its header. */
export function assertFits({ header, rows }: Sheet): void {
  if (rows.length > rowsMax) throw new RangeError('a sheet has at most 1,048,575 rows below its header')
  if (rows.some(row => row.length !== header.length))
    throw new RangeError('every row of a sheet is as wide as its header')
}
