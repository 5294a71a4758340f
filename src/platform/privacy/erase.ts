/**
 * Carries out what the plan says, for many subjects at once. Every row is judged before anything changes, because one
 * row's clock may be read from another's; the subjects' own rows leave last, when nothing points at them any more.
 */
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { sql } from '#platform/db'
import type { RegisterDefinition } from '#platform/definition'
import { type Declarations, followersOf, rootOf, type View, viewsOf } from './declarations.ts'
import type { Occasion } from './held-until.ts'
import { judgementSql } from './judge-sql.ts'
import { destroyIdleKeys } from './keyring.ts'
import { columnsWhere } from './record.ts'
import { deleteRows, identityOf, leave, rowsNamed } from './rows-named.ts'
import type { SubjectKind } from './words-of-a-column.ts'

export type ErasureFigures = Readonly<{
  /** Rows that stay and of which at least one value was blanked. */
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

type JudgedRow = Readonly<{ id: string; held: boolean; goes: readonly boolean[] }>
type Judged = Readonly<{ view: View; columns: readonly Blanking[]; rows: readonly JudgedRow[] }>
type Blanking = Readonly<{ name: string; blank: string }>

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
  const changeable = viewsOf(asked.declarations, kind).filter(({ record }) => !record.appendOnly)
  const judged = await Promise.all(changeable.map(view => judge(db, view, asked, subjects)))
  const others = judged.filter(({ view }) => view.record !== root.record)
  let deleted = 0
  let cut = 0
  for (const each of others.toReversed()) {
    const ids = each.rows.filter(({ held }) => !held).map(({ id }) => id)
    const left = await leave(db, each.view, subjects, ids)
    deleted += left.deleted
    cut += left.cut
  }
  const own = judged.find(({ view }) => view.record === root.record)
  const free = own?.rows.filter(({ held }) => !held).map(({ id }) => id) ?? []
  const gone = await letGo(db, root, others, asked.declarations, free)
  let blanked = 0
  for (const each of judged) blanked += await blank(db, each, asked.occasion)
  if (asked.occasion === 'wish') await destroySecrets(db, asked.declarations, kind, subjects)
  await destroyIdleKeys(db, asked.declarations, kind, subjects)
  return { blanked, cut, deleted: deleted + gone.length, gone }
}

/** Rows in which nothing is due are not brought: of most people's rows, on most days. */
async function judge(db: Db, view: View, asked: Asked, subjects: readonly string[]): Promise<Judged> {
  const { from, held, goes } = judgementSql(view, asked)
  const conditions = goes.map(({ when }) => `(${when})`)
  const due = [`not (${held})`, ...conditions].join(' or ')
  const secret = columnsWhere(view.record, ['secret'], view.role).length > 0 && asked.occasion === 'wish'
  const { rows } = await sql<JudgedRow>`select ${sql.raw(identityOf(view))} as id, (${sql.raw(held)}) as held,
      array[${sql.raw(conditions.join(', '))}]::boolean[] as goes
    from ${from} where ${sql.ref(`r.${view.who}`)} = any(${subjects}::uuid[])
      and (${sql.raw(secret ? 'true' : due)})`.execute(db)
  return { view, columns: goes, rows }
}

/** Rows in which the same values go are blanked together. Those that were deleted are no longer met. */
async function blank(db: Db, { view, columns, rows }: Judged, occasion: Occasion): Promise<number> {
  const secrets = columnsWhere(view.record, ['secret'], view.role).map(([name]) => ({ name, blank: 'null' }))
  const alike = Map.groupBy(rows, ({ goes, held }) => `${goes.map(Number).join('')} ${held}`)
  let blanked = 0
  for (const [first, ...rest] of alike.values()) {
    if (first === undefined) continue
    const going = columns.filter((_, index) => first.goes[index])
    if (!first.held || occasion === 'wish') going.push(...secrets)
    if (going.length === 0) continue
    const set = going.map(({ name, blank }) => `"${name}" = ${blank}`).join(', ')
    const changes = going.map(({ name, blank }) => `r."${name}" is distinct from ${blank}`).join(' or ')
    const { numAffectedRows } =
      await sql`update ${sql.raw(view.record.table)} as r set ${sql.raw(set)} where ${rowsNamed(
        view,
        [first, ...rest].map(({ id }) => id),
      )} and (${sql.raw(changes)})`.execute(db)
    blanked += Number(numAffectedRows ?? 0)
  }
  return blanked
}

/** Deletes the subjects at whom no row points any more, and what only follows them. */
async function letGo(
  db: Db,
  root: View,
  others: readonly Judged[],
  declarations: Declarations,
  free: readonly string[],
): Promise<readonly string[]> {
  if (free.length === 0) return []
  const unneeded = others.map(
    ({ view }) => `not exists (select from ${view.record.table} p where p."${view.who}" = r.id)`,
  )
  // Locked, so that nobody gives the row a new reason between this look and its end.
  const { rows } = await sql<{ id: string }>`select r.id from ${sql.raw(root.record.table)} as r
    where r.id = any(${free}::uuid[]) and ${sql.raw(['true', ...unneeded].join(' and '))} for update`.execute(
    db,
  )
  const gone = rows.map(({ id }) => id)
  if (gone.length === 0) return []
  for (const view of followersOf(declarations, root.record.root ?? 'person').toReversed()) {
    if (view.record.appendOnly || view.record === root.record) continue
    await leave(db, view, gone)
  }
  await sql`delete from ${sql.raw(root.record.table)} where id = any(${gone}::uuid[])`.execute(db)
  return gone
}

/** What proves who somebody is has no purpose once they want to be forgotten. Keys stay while they have a value to open. */
async function destroySecrets(
  db: Db,
  declarations: Declarations,
  kind: SubjectKind,
  subjects: readonly string[],
): Promise<void> {
  for (const view of followersOf(declarations, kind)) {
    const { record, role } = view
    const proves = columnsWhere(record, ['secret'], role).length > 0
    if (proves && record.keyring === undefined && !record.appendOnly) await deleteRows(db, view, subjects)
  }
}
