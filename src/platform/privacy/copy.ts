/**
 * A copy of everything held about a subject (GDPR Art. 15): value by value, each with its category, purposes, legal
 * bases, recipients, source and last day. Facts of the row are told as context; secrets and other people never.
 */
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { RegisterDefinition } from '#platform/definition'
import type { Declarations, Subject } from './declarations.ts'
import type { Until } from './held-until.ts'
import { type JudgedValue, judgeRow } from './judge-row.ts'
import { type Opens, sealContext, type Unseal, unsealing } from './keyring.ts'
import { nameIn } from './known-subject.ts'
import { columnsWhere } from './record.ts'
import { type HeldRow, type RowsOfView, rowsAbout } from './rows-about.ts'
import type { Named } from './words-of-a-column.ts'

export type CopiedValue = Readonly<{
  column: string
  value: unknown
  /** Kept under the person's own key; the value is what it opens to. */
  sealed: boolean
  /** What the value is a key of, where a person is told the name instead. */
  names: Named | undefined
  category: string
  purposes: readonly string[]
  recipients: readonly string[]
  /** The row's own, unless this value came from elsewhere. */
  source: HeldRow['source']
  /** Absent where nothing holds it any more: it is due. */
  until: Until | undefined
}>

export type CopiedRow = Readonly<{
  context: Readonly<Record<string, unknown>>
  values: readonly CopiedValue[]
  source: HeldRow['source']
}>

export type CopiedView = Readonly<{ table: string; role: string; rows: readonly CopiedRow[] }>

export type Copy = Readonly<{
  subject: Subject
  /** What the subject is called; '' where that is not known any more. */
  calledBy: string
  views: readonly CopiedView[]
}>

type Known = Readonly<{
  declarations: Declarations
  definition: RegisterDefinition
  vault: Opens
  today: Temporal.PlainDate
}>

/** Views without a value to tell are left out: somebody of whom nothing is held gets a copy without views. */
export async function copyAbout(db: Db, known: Known, subject: Subject): Promise<Copy> {
  const [held, unseal] = await Promise.all([
    rowsAbout(db, known.declarations, subject),
    unsealing(db, known, subject),
  ])
  const views = held.map(view => copyView(view, known, unseal))
  const calledBy = nameIn(known.declarations, subject, held)
  return { subject, calledBy, views: views.filter(({ rows }) => rows.length > 0) }
}

function copyView({ view, rows }: RowsOfView, known: Known, unseal: Unseal): CopiedView {
  const facts = columnsWhere(view.record, ['fact']).map(([name]) => name)
  const copied = rows.map(row => ({
    context: Object.fromEntries(facts.map(name => [name, row.values[name]])),
    source: row.source,
    values: judgeRow(view, row, { ...known, occasion: 'term' }).flatMap(
      value => copyValue(view.record.table, row, value, known.definition, unseal) ?? [],
    ),
  }))
  return { table: view.record.table, role: view.role, rows: copied.filter(({ values }) => values.length > 0) }
}

function copyValue(
  table: string,
  row: HeldRow,
  { name, column, stored, heldBy }: JudgedValue,
  definition: RegisterDefinition,
  unseal: Unseal,
): CopiedValue | undefined {
  const sealed = column.is === 'about' && column.sealed
  const value = sealed ? unseal(bytesOf(stored), sealContext(table, name)) : stored
  if (value === undefined) return undefined
  const { category, purposes } = column
  const recipients = new Set(purposes.flatMap(key => definition.purposes[key]?.recipients ?? []))
  return {
    column: name,
    value,
    sealed,
    names: column.is === 'trace' ? column.names : undefined,
    category,
    purposes,
    recipients: [...recipients],
    source: row.sources[name] ?? row.source,
    until: heldBy?.until,
  }
}

/** JSON carries bytea as PostgreSQL prints it, `\x…`. */
const bytesOf = (stored: unknown): Buffer => Buffer.from(String(stored).replace(/^\\x/, ''), 'hex')
