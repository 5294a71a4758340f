/**
 * The plan of an erasure: for each value held, whether it goes now or stays, under which purpose and law, until when.
 * It is computed from why the value is held; nobody writes it.
 */
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { RegisterDefinition } from '#platform/definition'
import { type Declarations, rootOf, type Subject } from './declarations.ts'
import type { Holding, Occasion } from './held-until.ts'
import { judgeRow } from './judge-row.ts'
import { nameIn } from './known-subject.ts'
import { columnsWhere, type RecordDeclaration } from './record.ts'
import { type RowsOfView, rowsAbout } from './rows-about.ts'

export type PlannedValue = Readonly<{
  column: string
  category: string
  /** Tells of nobody once the link is cut, so a row that is left nameless keeps it. */
  trace: boolean
  heldBy: Holding | undefined
}>

export type PlannedRow = Readonly<{
  table: string
  role: string
  /** The row's own id, where it has one. */
  id: string | undefined
  context: Readonly<Record<string, unknown>>
  /** Only values that are there: an empty column has nothing to go. */
  values: readonly PlannedValue[]
  /**
   * What becomes of the row now: it stays for what holds it, stays without a name (traces and facts that tell of nobody),
   * goes, or (where entries are only ever added) waits for the sweep of what is past its term.
   */
  row: 'stays' | 'nameless' | 'goes' | 'waits'
}>

export type ErasurePlan = Readonly<{ subject: Subject; calledBy: string; rows: readonly PlannedRow[] }>

type Asked = Readonly<{
  declarations: Declarations
  definition: RegisterDefinition
  occasion: Occasion
  today: Temporal.PlainDate
}>

export async function planErasure(db: Db, asked: Asked, subject: Subject): Promise<ErasurePlan> {
  const held = await rowsAbout(db, asked.declarations, subject)
  const root = rootOf(asked.declarations, subject.kind).record
  const rows = held.flatMap(view => planView(view, asked).map(row => ({ record: view.view.record, row })))
  // Somebody whom another row still points at keeps a row of their own, with nothing in it.
  const pointedAt = rows.some(({ record, row }) => isHeldLink(record, row) && record !== root)
  return {
    subject,
    calledBy: nameIn(asked.declarations, subject, held),
    rows: rows.map(({ record, row }) =>
      record === root && row.row !== 'stays' ? { ...row, row: pointedAt ? 'nameless' : 'goes' } : row,
    ),
  }
}

const isHeldLink = (record: RecordDeclaration, { row }: PlannedRow) => !record.appendOnly && row === 'stays'

function planView({ view, rows }: RowsOfView, asked: Asked): readonly PlannedRow[] {
  const { record, role } = view
  const facts = columnsWhere(record, ['fact']).map(([name]) => name)
  return rows.map(row => {
    const values = judgeRow(view, row, asked).map(({ name, column, heldBy }) => ({
      column: name,
      category: column.category,
      trace: column.is === 'trace',
      heldBy,
    }))
    return {
      table: record.table,
      role,
      id: typeof row.values.id === 'string' ? row.values.id : undefined,
      context: Object.fromEntries(facts.map(name => [name, row.values[name]])),
      values,
      row: values.some(value => value.heldBy !== undefined) ? ('stays' as const) : leftOf(record),
    }
  })
}

function leftOf(record: RecordDeclaration): 'goes' | 'nameless' | 'waits' {
  if (record.appendOnly) return 'waits'
  return record.afterwards === 'delete' ? 'goes' : 'nameless'
}
