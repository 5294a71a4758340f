/** The rules of `judge-row.ts` as SQL, so that the rows of many subjects, or a whole table, are judged in one statement. */
import type { Temporal } from '#platform/clock'
import { type RawBuilder, sql } from '#platform/db'
import type { View } from './declarations.ts'
import { heldUntilSql } from './held-until-sql.ts'
import type { Judging } from './judge-row.ts'
import { columnsWhere } from './record.ts'
import type { About, Trace } from './words-of-a-column.ts'

export type SqlJudgement = Readonly<{
  /** The table as `r` beside its clocks as `c`, each computed once a row, and the day of judging as `t`. */
  from: RawBuilder<unknown>
  /** True of a row in which some value is held for this role. */
  held: string
  /** The columns to blank, in their order, each with the condition under which its value goes now. */
  goes: readonly Readonly<{ name: string; blank: string; when: string }>[]
}>

export function judgementSql(view: View, judging: Judging): SqlJudgement {
  const { record, role } = view
  const computed = { ...record, clocks: mapValues(record.clocks, clock => `c."${clock}"`) }
  const isHeld = (column: About<string> | Trace<string>) =>
    `coalesce(${heldUntilSql(computed, column, judging.definition, judging.occasion)} >= t.today, false)`
  const judged = columnsWhere(record, ['about', 'trace'], role)
  const held = judged.map(([name, column]) => `(${isThere(name, column)} and ${isHeld(column)})`)
  return {
    from: sql`${sql.raw(`${record.table} as r${clocksBeside(record.clocks)}`)} cross join ${dayOf(judging.today)}`,
    held: held.length === 0 ? 'false' : held.join(' or '),
    goes: columnsWhere(record, ['about'], role).flatMap(([name, column]) => {
      const when = `${isThere(name, column)} and not ${isHeld(column)}`
      const echoes = columnsWhere(record, ['echo'], role).filter(([, { of }]) => of === name)
      return [
        { name, blank: blankOf(column), when },
        ...echoes.map(([echo]) => ({ name: echo, blank: 'null', when })),
      ]
    }),
  }
}

const blankOf = (column: About<string>): string =>
  column.blank === null ? 'null' : `'${column.blank.replaceAll("'", "''")}'`

const isThere = (name: string, column: About<string> | Trace<string>): string =>
  column.is === 'trace' || column.blank === null
    ? `r."${name}" is not null`
    : `r."${name}"::text is distinct from ${blankOf(column)}`

/** A parameter, so that the statement's text is the same on every day. */
const dayOf = (today: Temporal.PlainDate): RawBuilder<unknown> =>
  sql`(select ${today.toString()}::date as today) as t`

/** `offset 0` keeps the planner from copying a clock's expression into each place that reads it. */
function clocksBeside(clocks: Readonly<Record<string, string>>): string {
  const columns = Object.entries(clocks).map(([name, at]) => `(${at})::date as "${name}"`)
  return columns.length === 0 ? '' : ` cross join lateral (select ${columns.join(', ')} offset 0) as c`
}

const mapValues = (
  record: Readonly<Record<string, string>>,
  to: (key: string) => string,
): Record<string, string> => Object.fromEntries(Object.keys(record).map(key => [key, to(key)]))
