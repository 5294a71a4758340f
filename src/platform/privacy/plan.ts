/**
 * The plan of an erasure: for each value held, whether it goes now or stays, under which purpose and law, until when.
 * It is computed from why the value is held; nobody writes it.
 */
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { RegisterDefinition } from '#platform/definition'
import type { Declarations, Subject } from './declarations.ts'
import type { Holding, Occasion } from './held-until.ts'
import { heldBy } from './held-until.ts'
import { columnsWhere } from './record.ts'
import { type RowsOfView, rowsAbout } from './rows-about.ts'

export type PlannedValue = Readonly<{ column: string; category: string; heldBy: Holding | undefined }>

export type PlannedRow = Readonly<{
  table: string
  role: string
  /** The row's own id, where it has one. */
  id: string | undefined
  context: Readonly<Record<string, unknown>>
  /** Only values that are there: an empty column has nothing to go. */
  values: readonly PlannedValue[]
  /** What becomes of the row now: it stays for what holds it, stays without a name, or goes. */
  row: 'stays' | 'nameless' | 'goes'
}>

export type ErasurePlan = Readonly<{ subject: Subject; rows: readonly PlannedRow[] }>

type Asked = Readonly<{
  declarations: Declarations
  definition: RegisterDefinition
  occasion: Occasion
  today: Temporal.PlainDate
}>

export async function planErasure(db: Db, asked: Asked, subject: Subject): Promise<ErasurePlan> {
  const held = await rowsAbout(db, asked.declarations, subject)
  return { subject, rows: held.flatMap(view => planView(view, asked)) }
}

function planView({ view, rows }: RowsOfView, { definition, occasion, today }: Asked): readonly PlannedRow[] {
  const told = columnsWhere(view.record, ['about', 'trace'], view.role)
  return rows.map(row => {
    const values = told
      .filter(([name]) => row.values[name] !== null && row.values[name] !== undefined)
      .map(([column, { category, purposes }]) => ({
        column,
        category,
        // What is only ever added is held to its term whatever is wished: it proves what was done.
        heldBy: heldBy(
          {
            definition,
            category,
            purposes,
            clocks: row.clocks,
            occasion: view.record.appendOnly ? 'term' : occasion,
          },
          today,
        ),
      }))
    const stays = values.some(value => value.heldBy !== undefined)
    return {
      table: view.record.table,
      role: view.role,
      id: typeof row.values['id'] === 'string' ? row.values['id'] : undefined,
      context: Object.fromEntries(
        columnsWhere(view.record, ['fact']).map(([name]) => [name, row.values[name]]),
      ),
      values,
      row: stays
        ? ('stays' as const)
        : view.record.afterwards === 'delete'
          ? ('goes' as const)
          : ('nameless' as const),
    }
  })
}
