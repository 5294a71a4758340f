/**
 * Makes two people one: every `who` that pointed at the one who goes points at the one who stays. What was done is answered
 * row by row, so that it can be undone (`merge-undone.ts`).
 */
import type { Db, RawBuilder } from '#platform/db'
import { sql } from '#platform/db'
import type { Declarations } from './declarations.ts'
import { rootOf } from './declarations.ts'
import { resealRows, type Seals } from './merge-seals.ts'
import { columnsWhere, type RecordDeclaration, whoOf } from './record.ts'
import type { SubjectKind } from './words-of-a-column.ts'

/** Who stays and who goes, by their ids. */
export type Two = Readonly<{ stays: string; goes: string }>

/** One row that was moved, by its name; `digest` is of what it held after the merge, `before` what the database changed along. */
export type MovedRow = Readonly<{ name: string; digest: string; before: Readonly<Row> | null }>
export type Moved = Readonly<{ table: string; column: string; rows: readonly MovedRow[] }>
/** A row that was taken away, as it stood. */
export type SetAside = Readonly<{ table: string; row: Readonly<Row> }>

export type Merged = Readonly<{
  /** The own row of the one who went. */
  root: Readonly<Row>
  moved: readonly Moved[]
  /** Rows that would have said the same twice. */
  doubles: readonly SetAside[]
  /** Keys of the one who went: they open nothing any more. */
  keys: readonly SetAside[]
}>

export type Row = Record<string, unknown>

/** A pointer at people that a merge moves. */
export type Link = Readonly<{ record: RecordDeclaration; column: string }>

/**
 * Both must exist in the register. Rows that would say the same twice are left once; the row of the one who goes is deleted,
 * and with it their key: what it sealed in rows that move is sealed anew for the one who stays, where a vault is given.
 */
export async function mergeSubjects(
  db: Db,
  declarations: Declarations,
  kind: SubjectKind,
  two: Two,
  vault?: Seals,
): Promise<Merged> {
  const { record: root } = rootOf(declarations, kind)
  const [stays, goes] = [two.stays, two.goes].map(id => ({ kind, id })) as [Subject, Subject]
  if (vault !== undefined) await resealRows(db, { declarations, vault }, { of: goes, from: goes, to: stays })
  const keys: SetAside[] = []
  const doubles: SetAside[] = []
  const begun: Begun[] = []
  for (const link of linksMoved(declarations, kind)) {
    if (link.record.keyring !== undefined) {
      keys.push(...(await takeAway(db, link, sql`true`, two)))
      continue
    }
    const twice = link.record.once === undefined ? [] : await takeDoublesAway(db, link, kind, two)
    const rows = await move(db, link, two)
    // What the database derives by itself it derives again.
    if (isDerived(link.record)) continue
    doubles.push(...twice)
    if (rows.length > 0) begun.push({ link, rows })
  }
  const [own] = await takeRowsAway(db, root.table, sql`id = ${two.goes}`)
  if (own === undefined) throw new Error('The one who goes is not there.')
  const moved: Moved[] = []
  for (const each of begun) moved.push(await asMoved(db, each, kind, two.stays))
  return { root: own, moved, doubles, keys }
}

type Subject = Readonly<{ kind: SubjectKind; id: string }>
type Begun = Readonly<{ link: Link; rows: readonly Named[] }>
type Named = Readonly<{ name: string; row: Row }>

export const linksMoved = (declarations: Declarations, kind: SubjectKind): readonly Link[] =>
  declarations.records
    .filter(({ root, appendOnly }) => root !== kind && !appendOnly)
    .flatMap(record => whoOf(record, kind).map(({ column }) => ({ record, column })))

/** What only repeats what other rows tell, without a fact of its own. */
const isDerived = (record: RecordDeclaration): boolean =>
  columnsWhere(record, ['about', 'trace', 'secret', 'fact']).length === 0 &&
  columnsWhere(record, ['echo']).length > 0

/** The row's id; where it has none, what its key is made of beside the pointer that moves. Over `r`. */
export function nameOf({ record, column }: Link): RawBuilder<string> {
  if (Object.hasOwn(record.columns, 'id')) return sql`r."id"::text`
  const parts = columnsWhere(record, ['key', 'who'])
    .map(([name]) => name)
    .filter(name => name !== column)
    .sort()
  return sql`jsonb_build_array(${sql.raw(parts.map(name => `r."${name}"`).join(', '))})::text`
}

/** Of everything in the row but who stands in it: a later merge moves those again, and changes nothing else. Over `r`. */
export function digestOf({ record }: Link, kind: SubjectKind): RawBuilder<string> {
  const people = whoOf(record, kind).map(({ column }) => column)
  return sql`encode(sha256(convert_to((to_jsonb(r) - ${people}::text[])::text, 'UTF8')), 'hex')`
}

async function takeDoublesAway(
  db: Db,
  link: Link,
  kind: SubjectKind,
  two: Two,
): Promise<readonly SetAside[]> {
  const { record, column } = link
  const beside = (record.once ?? []).filter(name => name !== column)
  const people = whoOf(record, kind).map(each => each.column)
  const themselves = beside
    .filter(name => people.includes(name))
    .map(name => sql`r.${sql.ref(name)} = ${two.stays}`)
  const same = beside.map(name => sql`r.${sql.ref(name)} is not distinct from b.${sql.ref(name)}`)
  const twice = sql`exists (select from ${sql.raw(record.table)} b
    where b.${sql.ref(column)} = ${two.stays} and ${sql.join([sql`true`, ...same], sql` and `)})`
  return takeAway(db, link, sql`(${sql.join([twice, ...themselves], sql` or `)})`, two)
}

async function takeAway(
  db: Db,
  { record, column }: Link,
  when: RawBuilder<unknown>,
  { goes }: Two,
): Promise<readonly SetAside[]> {
  const rows = await takeRowsAway(db, record.table, sql`r.${sql.ref(column)} = ${goes} and ${when}`)
  return rows.map(row => ({ table: record.table, row }))
}

async function takeRowsAway(db: Db, table: string, when: RawBuilder<unknown>): Promise<readonly Row[]> {
  const { rows } = await sql<{ row: Row }>`delete from ${sql.raw(table)} r where ${when}
    returning to_jsonb(r) as row`.execute(db)
  return rows.map(({ row }) => row)
}

async function move(db: Db, link: Link, { stays, goes }: Two): Promise<readonly Named[]> {
  const { record, column } = link
  const { rows } = await sql<Named>`select ${nameOf(link)} as name, to_jsonb(r) as row
    from ${sql.raw(record.table)} r where r.${sql.ref(column)} = ${goes}`.execute(db)
  await sql`update ${sql.raw(record.table)} set ${sql.ref(column)} = ${stays} where ${sql.ref(column)} = ${goes}`.execute(
    db,
  )
  return rows
}

/** Last, once everything has come to rest: a row's digest is of what it will be found with. */
async function asMoved(db: Db, { link, rows }: Begun, kind: SubjectKind, stays: string): Promise<Moved> {
  const { record, column } = link
  const found = await sql<Named & { digest: string }>`
    select ${nameOf(link)} as name, to_jsonb(r) as row, ${digestOf(link, kind)} as digest
      from ${sql.raw(record.table)} r
     where r.${sql.ref(column)} = ${stays} and ${nameOf(link)} = any(${rows.map(({ name }) => name)}::text[])`.execute(
    db,
  )
  const before = new Map(rows.map(({ name, row }) => [name, row]))
  return {
    table: record.table,
    column,
    rows: found.rows.map(({ name, row, digest }) => ({
      name,
      digest,
      before: changed(record, before.get(name) ?? {}, row, whoOf(record, kind)),
    })),
  }
}

/** What triggers changed along with the pointer, as it was: facts and traces, never what is told of somebody. */
function changed(
  record: RecordDeclaration,
  before: Row,
  after: Row,
  people: readonly { column: string }[],
): Row | null {
  const harmless = columnsWhere(record, ['key', 'fact', 'trace']).map(([name]) => name)
  const others = harmless.filter(name => !people.some(({ column }) => column === name))
  const differing = others.filter(name => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
  return differing.length === 0 ? null : Object.fromEntries(differing.map(name => [name, before[name]]))
}
