/**
 * What is told of one row, and what holds each value. The copy and the plan of an erasure read it from here; the erasure
 * itself judges whole tables by the same rules in SQL.
 */
import type { Temporal } from '#platform/clock'
import type { RegisterDefinition } from '#platform/definition'
import type { View } from './declarations.ts'
import { compareUntil, type Holding, heldBy, type Occasion } from './held-until.ts'
import { columnsWhere } from './record.ts'
import type { HeldRow } from './rows-about.ts'
import type { About, Trace } from './words-of-a-column.ts'

export type JudgedValue = Readonly<{
  name: string
  column: About<string> | Trace<string>
  stored: unknown
  heldBy: Holding | undefined
}>

export type Judging = Readonly<{
  definition: RegisterDefinition
  occasion: Occasion
  today: Temporal.PlainDate
}>

/** Only values that are there: an empty column, or one that was blanked, has nothing to tell and holds no row. */
export function judgeRow(view: View, row: HeldRow, judging: Judging): readonly JudgedValue[] {
  // What is only ever added is held to its term whatever is wished: it proves what was done.
  const occasion = view.record.appendOnly ? 'term' : judging.occasion
  const { definition, today } = judging
  // Most columns of a row are of one category and for the same purposes: judged once, they are judged all.
  const known = new Map<string, Holding | undefined>()
  const judge = ({ category, purposes }: JudgedValue['column']): Holding | undefined => {
    const alike = [category, ...purposes].join(' ')
    if (!known.has(alike))
      known.set(alike, heldBy({ definition, category, purposes, clocks: row.clocks, occasion }, today))
    return known.get(alike)
  }
  const judged = columnsWhere(view.record, ['about', 'trace'], view.role)
    .filter(([name, column]) => isThere(row.values[name], column))
    .map(([name, column]) => ({ name, column, stored: row.values[name], heldBy: judge(column) }))
  const holdsTheRow = longest(judged)
  // A trace tells nothing once the link is cut, and the link is cut when nothing else holds the row.
  return judged.map(value =>
    value.column.is === 'trace' ? { ...value, heldBy: value.heldBy ?? holdsTheRow } : value,
  )
}

const isThere = (stored: unknown, column: About<string> | Trace<string>): boolean =>
  stored !== null &&
  stored !== undefined &&
  !(column.is === 'about' && column.blank !== null && String(stored) === column.blank)

const longest = (judged: readonly JudgedValue[]): Holding | undefined =>
  judged
    .flatMap(value => value.heldBy ?? [])
    .sort((a, b) => compareUntil(b.until, a.until))
    .at(0)
