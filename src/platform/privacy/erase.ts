/**
 * Carries out what the plan says, for many subjects at once. Each table is judged before any row leaves, because one
 * row's clock may be read from another's; the subjects' own rows leave last, when nothing points at them any more.
 */
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { sql } from '#platform/db'
import type { RegisterDefinition } from '#platform/definition'
import type { Declarations, View } from './declarations.ts'
import { rootOf, viewsOf } from './declarations.ts'
import type { Occasion } from './held-until.ts'
import { heldUntilSql } from './held-until-sql.ts'
import type { RecordDeclaration } from './record.ts'
import { columnsWhere } from './record.ts'
import type { About, SubjectKind, Trace } from './words-of-a-column.ts'

export type ErasureFigures = Readonly<{
  /** Rows of which at least one value was blanked. */
  blanked: number
  /** Rows whose link to the person was cut. */
  cut: number
  /** Rows deleted, the subjects' own among them. */
  deleted: number
  /** Subjects of whom no row of their own is left. */
  gone: readonly string[]
}>

type Asked = Readonly<{
  declarations: Declarations
  definition: RegisterDefinition
  occasion: Occasion
  today: Temporal.PlainDate
}>

type Released = Readonly<{ view: View; ids: readonly string[] }>

/** At most this many at a time, so that a statement's list and a transaction's locks have a bound. */
export const subjectsAtOnceMax = 5_000

export async function erase(
  db: Db,
  asked: Asked,
  kind: SubjectKind,
  subjects: readonly string[],
): Promise<ErasureFigures> {
  if (subjects.length > subjectsAtOnceMax)
    throw new Error(`At most ${subjectsAtOnceMax} subjects are erased at a time.`)
  const root = rootOf(asked.declarations, kind)
  const views = viewsOf(asked.declarations, kind).filter(({ record }) => !record.appendOnly)
  const released: Released[] = []
  for (const view of views) released.push({ view, ids: await releasedRows(db, view, asked, subjects) })
  let blanked = 0
  for (const view of views) blanked += await blank(db, view, asked, subjects)
  let cut = 0
  let deleted = 0
  for (const { view, ids } of released.toReversed()) {
    if (view.record === root.record || ids.length === 0) continue
    if (view.record.afterwards === 'delete') deleted += await deleteRows(db, view, ids)
    else cut += await cutLinks(db, view, ids)
  }
  const free = released.find(({ view }) => view.record === root.record)?.ids ?? []
  const gone = await deleteSubjects(db, root, asked.declarations, free)
  return { blanked, cut, deleted: deleted + gone.length, gone }
}

type Judged = About<string> | Trace<string>

const judgedColumns = ({ record, role }: View): readonly (readonly [string, Judged])[] =>
  columnsWhere(record, ['about', 'trace'], role)

/** True of a row in which no value of this role may be held any more. */
function nothingHeld(view: View, { definition, occasion, today }: Asked): string {
  const ends = judgedColumns(view).map(([, column]) =>
    heldUntilSql(view.record, column, definition, occasion),
  )
  const latest = ends.length === 0 ? 'null::date' : `greatest(${[...new Set(ends)].join(', ')})`
  return `coalesce(${latest}, '-infinity') < date '${today.toString()}'`
}

async function releasedRows(
  db: Db,
  view: View,
  asked: Asked,
  subjects: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select r.id from ${sql.raw(view.record.table)} as r
    where ${sql.ref(`r.${view.who}`)} = any(${subjects}::uuid[]) and ${sql.raw(nothingHeld(view, asked))}`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

async function blank(db: Db, view: View, asked: Asked, subjects: readonly string[]): Promise<number> {
  const { record, role } = view
  const today = `date '${asked.today.toString()}'`
  const goes = (until: string) => `coalesce(${until}, '-infinity') < ${today}`
  const about = columnsWhere(record, ['about'], role).map(([name, column]) => ({
    name,
    blank: column.blank === null ? 'null' : `'${column.blank.replaceAll("'", "''")}'`,
    goes: goes(heldUntilSql(record, column, asked.definition, asked.occasion)),
  }))
  const secrets = columnsWhere(record, ['secret'], role).map(([name]) => ({
    name,
    blank: 'null',
    goes: asked.occasion === 'wish' ? 'true' : nothingHeld(view, asked),
  }))
  const columns = [...about, ...secrets]
  if (columns.length === 0) return 0
  const set = columns.map(
    ({ name, blank, goes }) => `"${name}" = case when ${goes} then ${blank} else r."${name}" end`,
  )
  const changes = columns.map(
    ({ name, blank, goes }) => `(${goes} and r."${name}" is distinct from ${blank})`,
  )
  const { numAffectedRows } = await sql`update ${sql.raw(record.table)} as r set ${sql.raw(set.join(', '))}
    where ${sql.ref(`r.${view.who}`)} = any(${subjects}::uuid[]) and (${sql.raw(changes.join(' or '))})`.execute(
    db,
  )
  return Number(numAffectedRows ?? 0)
}

/** A row that another person still stands in loses only this one's link. */
async function deleteRows(db: Db, view: View, ids: readonly string[]): Promise<number> {
  const others = otherPeople(view)
  const alone = others.map(column => `"${column}" is null`)
  if (others.length > 0) await cutLinks(db, view, ids)
  const { numAffectedRows } = await sql`delete from ${sql.raw(view.record.table)}
    where id = any(${ids}::uuid[]) and ${sql.raw(alone.length === 0 ? 'true' : alone.join(' and '))}`.execute(
    db,
  )
  return Number(numAffectedRows ?? 0)
}

const otherPeople = ({ record, who }: View): readonly string[] =>
  columnsWhere(record, ['who'])
    .filter(([name, column]) => name !== who && column.of === 'person')
    .map(([name]) => name)

async function cutLinks(db: Db, view: View, ids: readonly string[]): Promise<number> {
  const { numAffectedRows } = await sql`update ${sql.raw(view.record.table)} set ${sql.ref(view.who)} = null
    where id = any(${ids}::uuid[])`.execute(db)
  return Number(numAffectedRows ?? 0)
}

async function deleteSubjects(
  db: Db,
  root: View,
  declarations: Declarations,
  free: readonly string[],
): Promise<readonly string[]> {
  if (free.length === 0) return []
  const pointing = declarations.records
    .filter(record => record !== root.record && !record.appendOnly)
    .flatMap(pointers(root))
  const unneeded = pointing.map(
    ({ table, column }) => `not exists (select from ${table} p where p."${column}" = r.id)`,
  )
  const { rows } = await sql<{ id: string }>`delete from ${sql.raw(root.record.table)} as r
    where r.id = any(${free}::uuid[]) and ${sql.raw(unneeded.length === 0 ? 'true' : unneeded.join(' and '))}
    returning r.id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Tables of echoes point too, but go with the row by their foreign key. */
const pointers = (root: View) => (record: RecordDeclaration) =>
  columnsWhere(record, ['about', 'trace', 'secret', 'fact']).length === 0
    ? []
    : columnsWhere(record, ['who'])
        .filter(([, column]) => column.of === (root.record.root ?? 'person'))
        .map(([column]) => ({ table: record.table, column }))
