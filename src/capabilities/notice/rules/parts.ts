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
    /** The categories of data that its rows tell, by their keys in the definition, each with the condition that it is kept past its time. */
    categories: readonly Readonly<{ key: string; offends: string }>[]
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
  // Without a clock of its own a row lives as long as its person, who is judged by their own row.
  if (columnsWhere(record, ['about', 'trace'], role).length === 0 || Object.keys(record.clocks).length === 0)
    return []
  // A clock may ask another table; it is asked once for each row, however many purposes count from it.
  const computed = Object.entries(record.clocks).map(([clock, at]) => `(${at})::date as "${clock}"`)
  const ends = endsOf(view, judged.definition)
  const past = ({ until, there }: Omit<End, 'category'>) =>
    `(${there} and coalesce(${until}, '-infinity') < date '${judged.today.toString()}')`
  const untils = Map.groupBy(ends, ({ until }) => until)
  return [
    {
      name: `overdue ${record.table} ${role}`,
      table: record.table,
      computed: computed.join(', '),
      offends: `r."${who}" is not null and (${[...untils]
        .map(([until, those]) => past({ until, there: anyOf(those.map(({ there }) => there)) }))
        .join(' or ')})`,
      kind,
      who,
      // least() passes over nulls.
      keptUntil: `least(${[...untils].map(([until, those]) => `case when ${anyOf(those.map(past))} then ${until} end`).join(', ')})`,
      categories: [...Map.groupBy(ends, ({ category }) => category)].map(([key, those]) => ({
        key,
        offends: anyOf(those.map(past)),
      })),
    },
  ]
}

/** `until` is a date over `c`; `there` the condition that something of the category is kept by it. */
type End = Readonly<{ category: string; until: string; there: string }>

const anyOf = (conditions: readonly string[]): string => `(${[...new Set(conditions)].join(' or ')})`

/** Of each value that tells something its own end. The row itself, with what tells nothing alone, ends with the last of them. */
function endsOf({ record, role }: View, definition: RegisterDefinition): readonly End[] {
  const clocks = Object.fromEntries(Object.keys(record.clocks).map(clock => [clock, `c."${clock}"`]))
  const until = (column: Parameters<typeof heldUntilSql>[1]) =>
    heldUntilSql({ ...record, clocks }, column, definition, 'term')
  const values = columnsWhere(record, ['about'], role)
  const traces = columnsWhere(record, ['trace'], role)
  const untils = [...values, ...traces].map(([, column]) => until(column))
  const last = `greatest(${[...new Set(untils)].join(', ')})`
  return [
    ...values.map(([name, column]) => {
      const blank = column.blank === null ? 'null' : `'${column.blank.replaceAll("'", "''")}'`
      return {
        category: column.category,
        until: until(column),
        there: `r."${name}" is distinct from ${blank}`,
      }
    }),
    ...(traces.length > 0 ? traces : values.slice(0, 1)).map(([, { category }]) => ({
      category,
      until: last,
      there: 'true',
    })),
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
