/** Which rows break a promise, said in SQL from what the records declare: the overseer knows no table by name. */
import type { Temporal } from '#platform/clock'
import type { RegisterDefinition } from '#platform/definition'
import {
  columnsWhere,
  type Declarations,
  heldUntilSql,
  type SubjectKind,
  type View,
  viewsOf,
} from '#platform/privacy'

export type Part = Readonly<{
  name: string
  table: string
  /** What is computed once for each row `r`, under the name `c`; undefined when nothing is. */
  computed: string | undefined
  /** A condition over `r` and `c`. */
  offends: string
}>

/** A part of which it is known whom its rows are about, with what, and until when they might be kept. */
export type OverduePart = Part &
  Readonly<{
    kind: SubjectKind
    /** The categories of data that its rows tell, by their keys in the definition. */
    categories: readonly string[]
    /** The column that points at the subject. */
    who: string
    /** A date over `r` and `c`: the last day that the earliest ended of the row's values might be kept; null where none ever might. */
    keptUntil: string
  }>

/** Rows in which something is held past the last live purpose, by the same rule that an erasure goes by. */
export function partsOverdue(
  declarations: Declarations,
  definition: RegisterDefinition,
  today: Temporal.PlainDate,
): readonly OverduePart[] {
  return (['person', 'staff'] as const).flatMap(kind =>
    viewsOf(declarations, kind).flatMap(view => partOverdue(view, kind, { definition, today })),
  )
}

type Judged = Readonly<{ definition: RegisterDefinition; today: Temporal.PlainDate }>

function partOverdue(view: View, kind: SubjectKind, judged: Judged): readonly OverduePart[] {
  const { record, role, who } = view
  const told = columnsWhere(record, ['about', 'trace'], role)
  // Without a clock of its own a row lives as long as its person, who is judged by their own row.
  if (told.length === 0 || Object.keys(record.clocks).length === 0) return []
  // A clock may ask another table; it is asked once for each row, however many purposes count from it.
  const computed = Object.entries(record.clocks).map(([clock, at]) => `(${at})::date as "${clock}"`)
  const ends = endsOf(view, judged.definition)
  const past = ({ until, there }: End) =>
    `(${there} and coalesce(${until}, '-infinity') < date '${judged.today.toString()}')`
  return [
    {
      name: `overdue ${record.table} ${role}`,
      table: record.table,
      computed: computed.join(', '),
      offends: `r."${who}" is not null and (${ends.map(past).join(' or ')})`,
      kind,
      who,
      categories: [...new Set(told.map(([, { category }]) => category))],
      // least() passes over nulls.
      keptUntil: `least(${ends.map(end => `case when ${past(end)} then ${end.until} end`).join(', ')})`,
    },
  ]
}

/** `until` is a date over `c`, `there` the condition that something of the row is kept by it. */
type End = Readonly<{ until: string; there: string }>

/** Each of a row's ends once, however many values share it; the last is the whole row's. */
function endsOf({ record, role }: View, definition: RegisterDefinition): readonly End[] {
  const clocks = Object.fromEntries(Object.keys(record.clocks).map(clock => [clock, `c."${clock}"`]))
  const until = (column: Parameters<typeof heldUntilSql>[1]) =>
    heldUntilSql({ ...record, clocks }, column, definition, 'term')
  const values = columnsWhere(record, ['about'], role).map(([name, column]) => {
    const blank = column.blank === null ? 'null' : `'${column.blank.replaceAll("'", "''")}'`
    return { until: until(column), there: `r."${name}" is distinct from ${blank}` }
  })
  const untils = columnsWhere(record, ['about', 'trace'], role).map(([, column]) => until(column))
  return [
    ...[...Map.groupBy(values, value => value.until)].map(([end, those]) => ({
      until: end,
      there: `(${those.map(({ there }) => there).join(' or ')})`,
    })),
    { until: `greatest(${[...new Set(untils)].join(', ')})`, there: 'true' },
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
