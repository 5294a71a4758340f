/**
 * What is kept past its last live purpose, where the patrol found some: how many rows, and whose they are. Both are read
 * from the places that the patrol remembers, so neither looks through a table of millions.
 */
import { z } from 'zod'
import { type Db, sql } from '#platform/db'
import { query } from '#platform/operation'
import { type Declarations, rootOf } from '#platform/privacy'
import { type OverduePart, partsOverdue } from '../rules/parts.ts'
import { sliceOf } from '../slices.ts'

/** More than anybody mends in a day. */
const listedMax = 200
/** Of one table, and of all together: a few seconds at the very most. */
const slicesOfPart = 3
const slicesMax = 12

export type OverduePerson = Readonly<{
  id: string
  /** Undefined for whoever has no name left. */
  name: string | undefined
  /** The last day that the earliest ended of their data might be kept; undefined where no purpose ever held it. */
  keptUntil: string | undefined
  /** Keys of the definition, in the order of the records. */
  categories: readonly string[]
}>

type Overdue = Readonly<{
  people: readonly OverduePerson[]
  /** There are others, or places that nobody has looked at for this answer. */
  more: boolean
}>

/** How many rows of each record the patrol found, and what they may tell; no row is looked at. Rows of other people than the register's own are among them. */
export const countOverdue = query({
  name: 'notice.count-overdue',
  may: 'notice:see',
  for: 'accountability',
  takes: z.strictObject({}),
  refuses: [],
  shows: () => [],
  async run({ db, declarations, register, clock }) {
    const parts = partsOverdue(declarations, register.definition, clock.today())
    const places = await placesOf(db, parts)
    return parts.flatMap(part => {
      const rows = Object.values(places.get(part.name) ?? {}).reduce((sum, count) => sum + count, 0)
      return rows === 0
        ? []
        : [{ table: part.table, kind: part.kind, categories: part.categories.map(({ key }) => key), rows }]
    })
  },
})

/** Whose they are, as the rows stand now, the longest overdue first; at most 200 people. */
export const listOverdue = query({
  name: 'notice.list-overdue',
  may: 'people:see',
  for: 'accountability',
  takes: z.strictObject({}),
  refuses: [],
  shows: ({ people }: Overdue) => people.map(({ id }) => id),
  async run({ db, declarations, register, clock }): Promise<Overdue> {
    const parts = partsOverdue(declarations, register.definition, clock.today()).filter(
      ({ kind }) => kind === 'person',
    )
    const { found, more } = await look(db, parts)
    const listed = [...found].sort(longestFirst).slice(0, listedMax)
    const names = await namesOf(
      db,
      declarations,
      listed.map(([id]) => id),
    )
    const people = listed.map(
      ([id, { keptUntil, categories }]): OverduePerson => ({
        id,
        name: names.get(id),
        keptUntil: keptUntil ?? undefined,
        categories: [...categories],
      }),
    )
    return { people, more: more || found.size > listedMax }
  },
})

type Places = ReadonlyMap<string, Readonly<Record<string, number>>>

async function placesOf(db: Db, parts: readonly OverduePart[]): Promise<Places> {
  const names = parts.map(({ name }) => name)
  if (names.length === 0) return new Map()
  const rows = await db
    .selectFrom('notice.patrol')
    .select(['part', 'offending'])
    .where('part', 'in', names)
    .execute()
  return new Map(rows.map(({ part, offending }) => [part, offending]))
}

type Due = { keptUntil: string | null; categories: Set<string> }

async function look(
  db: Db,
  parts: readonly OverduePart[],
): Promise<{ found: ReadonlyMap<string, Due>; more: boolean }> {
  const places = await placesOf(db, parts)
  const all = parts.flatMap(part => Object.keys(places.get(part.name) ?? {}).map(slice => ({ part, slice })))
  const chosen = parts
    .flatMap(part => all.filter(place => place.part === part).slice(0, slicesOfPart))
    .slice(0, slicesMax)
  const found = new Map<string, Due>()
  let more = chosen.length < all.length
  for (const { part, slice } of chosen) {
    const rows = await read(db, part, Number(slice))
    more ||= rows.length > listedMax
    for (const { subject, keptUntil, categories } of rows) {
      const known = found.get(subject) ?? { keptUntil, categories: new Set() }
      for (const category of categories) known.categories.add(category)
      if (known.keptUntil !== null && (keptUntil === null || keptUntil < known.keptUntil))
        known.keptUntil = keptUntil
      found.set(subject, known)
    }
  }
  return { found, more }
}

type Read = Readonly<{ subject: string; keptUntil: string | null; categories: readonly string[] }>

async function read(db: Db, part: OverduePart, slice: number): Promise<readonly Read[]> {
  const categories = part.categories.map(
    ({ key, offends }) => sql`case when bool_or(${sql.raw(offends)}) then ${key}::text end`,
  )
  const { rows } = await sql<Read>`
    select ${sql.ref(`r.${part.who}`)} as subject, min(${sql.raw(part.keptUntil)})::text as "keptUntil",
           array_remove(array[${sql.join(categories)}], null) as categories
      from ${sliceOf(part, slice)} and (${sql.raw(part.offends)})
     group by 1 order by 2 nulls first, 1 limit ${listedMax + 1}`.execute(db)
  return rows
}

function longestFirst([a, one]: [string, Due], [b, other]: [string, Due]): number {
  if (one.keptUntil === other.keptUntil) return a < b ? -1 : 1
  return (one.keptUntil ?? '') < (other.keptUntil ?? '') ? -1 : 1
}

/** By the columns that a person's own record says they are called by. */
async function namesOf(
  db: Db,
  declarations: Declarations,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { record, who } = rootOf(declarations, 'person')
  const parts = (record.calledBy ?? []).map(column => sql`nullif(${sql.ref(`r.${column}`)}, '')`)
  if (parts.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select ${sql.ref(`r.${who}`)} as id, concat_ws(' ', ${sql.join(parts)}) as name
      from ${sql.raw(record.table)} as r where ${sql.ref(`r.${who}`)} = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.filter(({ name }) => name !== '').map(({ id, name }) => [id, name]))
}
