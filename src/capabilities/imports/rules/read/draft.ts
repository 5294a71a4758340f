/** A row while it is being read: what has been found so far, and what is wrong with it. */
import type { Checked } from '#platform/formats'
import type { Target } from '../recognise/targets.ts'
import type { Channel, ReadPoint, RowProblem } from './row.ts'

export type Cell = Readonly<{ target: Target; column: number; text: string }>

export type Draft = {
  values: Partial<Record<Target, string>>
  /** Where each value stood. */
  columns: Partial<Record<Target, number>>
  isContact: boolean | undefined
  emails: ReadPoint[]
  phones: ReadPoint[]
  channels: Channel[]
  refused: RowProblem[]
  warnings: RowProblem[]
}

export const newDraft = (): Draft => ({
  values: {},
  columns: {},
  isContact: undefined,
  emails: [],
  phones: [],
  channels: [],
  refused: [],
  warnings: [],
})

export const refuse = (draft: Draft, { column }: Cell, code: string): void => {
  draft.refused.push({ code, column })
}

export const warn = (draft: Draft, { column }: Cell, code: string): void => {
  draft.warnings.push({ code, column })
}

/** Two columns that tell the same thing differently can't both be right, and nobody here knows which is. */
export function keepOne(draft: Draft, cell: Cell, value: string): void {
  const { target, column } = cell
  const kept = draft.values[target]
  if (kept !== undefined && kept !== value) return void refuse(draft, cell, 'two-values')
  draft.values[target] = value
  draft.columns[target] = column
}

/** The value in its one form, or a refusal of the row by the format's own code. */
export function keepRead(draft: Draft, cell: Cell, format: string, read: Checked<string, string>): void {
  if (read.ok) keepOne(draft, cell, read.value)
  else refuse(draft, cell, `${format}.${read.problem}`)
}

/** What is told in several columns is one text. */
export function keepJoined(
  draft: Draft,
  cell: Cell,
  read: Checked<string, string>,
  { between, max }: Readonly<{ between: string; max: number }>,
): void {
  if (!read.ok) return void refuse(draft, cell, `text.${read.problem}`)
  const { target, column } = cell
  const kept = draft.values[target]
  const joined = kept === undefined ? read.value : `${kept}${between}${read.value}`
  if (joined.length > max) return void refuse(draft, cell, 'text.too-long')
  draft.values[target] = joined
  draft.columns[target] = column
}
