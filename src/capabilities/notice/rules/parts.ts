/** Which rows break a promise, said in SQL from what the records declare: the overseer knows no table by name. */
import type { Temporal } from '#platform/clock'
import type { RegisterDefinition } from '#platform/definition'
import { columnsWhere, type Declarations, heldUntilSql, type View, viewsOf } from '#platform/privacy'

export type Part = Readonly<{
  name: string
  table: string
  /** What is computed once for each row `r`, under the name `c`; undefined when nothing is. */
  computed: string | undefined
  /** A condition over `r` and `c`. */
  offends: string
}>

/** Rows in which something is held past the last live purpose, by the same rule that an erasure goes by. */
export function partsOverdue(
  declarations: Declarations,
  definition: RegisterDefinition,
  today: Temporal.PlainDate,
): readonly Part[] {
  return (['person', 'staff'] as const)
    .flatMap(kind => viewsOf(declarations, kind))
    .flatMap(view => partOverdue(view, definition, today))
}

function partOverdue(
  { record, role, who }: View,
  definition: RegisterDefinition,
  today: Temporal.PlainDate,
): readonly Part[] {
  const judged = columnsWhere(record, ['about', 'trace'], role)
  // Without a clock of its own a row lives as long as its person, who is judged by their own row.
  if (judged.length === 0 || Object.keys(record.clocks).length === 0) return []
  // A clock may ask another table; it is asked once for each row, however many purposes count from it.
  const computed = Object.entries(record.clocks).map(([clock, at]) => `(${at})::date as "${clock}"`)
  const clocks = Object.fromEntries(Object.keys(record.clocks).map(clock => [clock, `c."${clock}"`]))
  const until = (column: (typeof judged)[number][1]) =>
    heldUntilSql({ ...record, clocks }, column, definition, 'term')
  const past = (end: string) => `coalesce(${end}, '-infinity') < date '${today.toString()}'`
  const values = columnsWhere(record, ['about'], role).map(([name, column]) => {
    const blank = column.blank === null ? 'null' : `'${column.blank.replaceAll("'", "''")}'`
    return `(r."${name}" is distinct from ${blank} and ${past(until(column))})`
  })
  const whole = past(`greatest(${[...new Set(judged.map(([, column]) => until(column)))].join(', ')})`)
  const offends = `r."${who}" is not null and (${[...values, whole].join(' or ')})`
  return [
    { name: `overdue ${record.table} ${role}`, table: record.table, computed: computed.join(', '), offends },
  ]
}

/** Rows about somebody that do not tell where they came from, of the records that declare a source. */
export function partsWithoutSource({ records }: Declarations): readonly Part[] {
  return records.flatMap(record => {
    if (record.source === undefined) return []
    const whose = columnsWhere(record, ['who']).map(([name]) => `r."${name}" is not null`)
    if (whose.length === 0) return []
    const offends = `(${whose.join(' or ')}) and (${record.source.key}) is null`
    return [{ name: `source ${record.table}`, table: record.table, computed: undefined, offends }]
  })
}
