/**
 * Everything held about one subject, read in one statement: each view's rows as they stand, with the clocks that their
 * terms run by and the source that they came from. The copy and the plan of an erasure are two readings of this.
 */
import { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { sql } from '#platform/db'
import type { Declarations, Subject, View } from './declarations.ts'
import { viewsOf } from './declarations.ts'
import { idsOf } from './former.ts'
import type { ClockValues } from './held-until.ts'
import { columnsWhere } from './record.ts'

export type HeldRow = Readonly<{
  values: Readonly<Record<string, unknown>>
  clocks: ClockValues
  source: Source | undefined
  /** Of the columns that came from elsewhere than the row. */
  sources: Readonly<Record<string, Source>>
}>

export type Source = Readonly<{ key: string; obtained: string }>

export type RowsOfView = Readonly<{ view: View; rows: readonly HeldRow[] }>

/** A person about whom one table has more rows than this is no person; better a fault than a copy that is cut short. */
const rowsMax = 100_000

/** Only views with rows are returned, parents before children. Must run inside the register's transaction. */
export async function rowsAbout(
  db: Db,
  declarations: Declarations,
  subject: Subject,
): Promise<readonly RowsOfView[]> {
  const views = viewsOf(declarations, subject.kind)
  const parts = views.map(
    view =>
      sql`(${sql.raw(selectRows(view))} where ${isOf(declarations, view, subject)} order by ${sql.raw(orderOf(view))} limit ${rowsMax + 1}) as v)`,
  )
  const { rows } = await sql<{ held: Raw[][] }>`select jsonb_build_array(${sql.join(parts)}) as held`.execute(
    db,
  )
  const held = rows[0]?.held ?? []
  return views.flatMap((view, index) => {
    const found = held[index] ?? []
    if (found.length > rowsMax)
      throw new Error(`More than ${rowsMax} rows of ${view.record.table} concern one subject.`)
    return found.length === 0 ? [] : [{ view, rows: found.map(raw => heldRow(view, raw)) }]
  })
}

/** What is only ever added still names whom somebody was entered as before two were made one. */
const isOf = (declarations: Declarations, { record, who }: View, subject: Subject) =>
  record.appendOnly
    ? sql`${sql.ref(`r.${who}`)} = any(${idsOf(declarations, subject)})`
    : sql`${sql.ref(`r.${who}`)} = ${subject.id}`

/** By what the rows are called, which for ids is the order of their birth: two copies of the same look the same. */
const orderOf = ({ record }: View): string =>
  [...columnsWhere(record, ['key', 'who'])].map(([name]) => `r."${name}"`).join(', ')

type Raw = Record<string, unknown>

/** Names that no column can have, so that what is computed never hides what is stored. */
const clockAs = (name: string) => `~clock ${name}`
const sourceAs = '~source'
const obtainedAs = '~obtained'
const sourcesAs = '~sources'

function selectRows({ record, role }: View): string {
  const told = columnsWhere(record, ['about', 'trace'], role).map(([name]) => name)
  const context = columnsWhere(record, ['key', 'fact']).map(([name]) => name)
  const selected = [
    ...[...context, ...told].map(name => `r."${name}"`),
    ...Object.entries(record.clocks).map(([name, at]) => `(${at})::text as "${clockAs(name)}"`),
    ...(record.source === undefined
      ? []
      : [`(${record.source.key}) as "${sourceAs}"`, `(${record.source.obtained})::text as "${obtainedAs}"`]),
    ...(record.source?.byColumn === undefined ? [] : [`(${record.source.byColumn}) as "${sourcesAs}"`]),
  ]
  return `select coalesce(jsonb_agg(to_jsonb(v)), '[]') from (select ${selected.join(', ')} from ${record.table} as r`
}

function heldRow({ record }: View, raw: Raw): HeldRow {
  const clocks = Object.fromEntries(
    Object.keys(record.clocks).map(name => [name, clockValue(raw[clockAs(name)])]),
  )
  const source = raw[sourceAs]
  return {
    values: Object.fromEntries(Object.entries(raw).filter(([name]) => !name.startsWith('~'))),
    clocks,
    source: typeof source === 'string' ? { key: source, obtained: String(raw[obtainedAs] ?? '') } : undefined,
    sources: (raw[sourcesAs] ?? {}) as HeldRow['sources'],
  }
}

function clockValue(text: unknown): Temporal.PlainDate | 'runs' | undefined {
  if (typeof text !== 'string') return undefined
  return text === 'infinity' ? 'runs' : Temporal.PlainDate.from(text.slice(0, 10))
}
