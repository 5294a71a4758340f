/**
 * A copy of everything held about a subject (GDPR Art. 15): value by value, each with its category, purposes, legal
 * bases, recipients, source and last day. Facts of the row are told as context; secrets and other people never.
 */
import type { Db } from '#platform/db'
import type { RegisterDefinition } from '#platform/definition'
import type { Declarations, Subject } from './declarations.ts'
import type { Until } from './held-until.ts'
import { holdings } from './held-until.ts'
import { columnsWhere } from './record.ts'
import type { HeldRow, RowsOfView } from './rows-about.ts'
import { rowsAbout } from './rows-about.ts'
import type { About, Trace } from './words-of-a-column.ts'

export type CopiedValue = Readonly<{
  column: string
  value: unknown
  category: string
  purposes: readonly string[]
  recipients: readonly string[]
  /** Absent where nothing holds it any more: it is due. */
  until: Until | undefined
}>

export type CopiedRow = Readonly<{
  context: Readonly<Record<string, unknown>>
  values: readonly CopiedValue[]
  source: HeldRow['source']
}>

export type CopiedView = Readonly<{ table: string; role: string; rows: readonly CopiedRow[] }>

export type Copy = Readonly<{ subject: Subject; views: readonly CopiedView[] }>

/** Opens a sealed value of the subject; the key may be gone, which is an answer (undefined), not a fault. */
export type Unseal = (subject: Subject, sealed: Buffer, context: string) => Promise<string | undefined>

/** What a sealed value is bound to: moved to another column, it does not open. */
export const sealContext = (table: string, column: string): string => `${table}.${column}`

export async function copyAbout(
  db: Db,
  known: Readonly<{ declarations: Declarations; definition: RegisterDefinition; unseal: Unseal }>,
  subject: Subject,
): Promise<Copy> {
  const held = await rowsAbout(db, known.declarations, subject)
  const views = await Promise.all(held.map(view => copyView(view, known, subject)))
  return { subject, views: views.filter(({ rows }) => rows.length > 0) }
}

type Known = Parameters<typeof copyAbout>[1]

async function copyView({ view, rows }: RowsOfView, known: Known, subject: Subject): Promise<CopiedView> {
  const facts = columnsWhere(view.record, ['fact']).map(([name]) => name)
  const told = columnsWhere(view.record, ['about', 'trace'], view.role)
  const copied = await Promise.all(
    rows.map(async row => ({
      context: Object.fromEntries(facts.map(name => [name, row.values[name]])),
      source: row.source,
      values: (
        await Promise.all(
          told.map(([name, column]) => copyValue(view.record.table, name, column, row, known, subject)),
        )
      ).filter(value => value !== undefined),
    })),
  )
  return { table: view.record.table, role: view.role, rows: copied.filter(({ values }) => values.length > 0) }
}

async function copyValue(
  table: string,
  name: string,
  column: About<string> | Trace<string>,
  row: HeldRow,
  { definition, unseal }: Known,
  subject: Subject,
): Promise<CopiedValue | undefined> {
  const stored = row.values[name]
  if (stored === null || stored === undefined) return undefined
  const sealed = column.is === 'about' && column.sealed
  const value = sealed ? await unseal(subject, bytesOf(stored), sealContext(table, name)) : stored
  if (value === undefined) return undefined
  const { category, purposes } = column
  const [longest] = holdings({ definition, category, purposes, clocks: row.clocks, occasion: 'term' })
  const recipients = new Set(purposes.flatMap(key => definition.purposes[key]?.recipients ?? []))
  return { column: name, value, category, purposes, recipients: [...recipients], until: longest?.until }
}

/** JSON carries bytea as PostgreSQL prints it, `\x…`. */
const bytesOf = (stored: unknown): Buffer => Buffer.from(String(stored).replace(/^\\x/, ''), 'hex')
