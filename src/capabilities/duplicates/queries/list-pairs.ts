/** The queue: entries that are likely about one person, the likeliest first, paged by key. */
import { z } from 'zod'
import { type Db, sql } from '#platform/db'
import { idOf, readId } from '#platform/ids'
import { query } from '#platform/operation'
import { type Reason, reasons, type Strength } from '../schema.ts'

export const sideShape = z.object({
  id: idOf('per'),
  givenNames: z.string(),
  familyName: z.string(),
  organisation: z.string().nullable(),
  email: z.string().nullable(),
})

export const pairShape = z.object({
  id: idOf('dup'),
  one: sideShape,
  other: sideShape,
  reasons: z.array(z.enum(reasons)),
  strength: z.int(),
  foundAt: z.string(),
})

export type ListedPair = z.output<typeof pairShape>

const shape = z.object({ items: z.array(pairShape), next: z.string().nullable() })

export const listPairs = query({
  name: 'duplicates.list',
  may: 'duplicates:see',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({
    reason: z.enum(reasons).optional(),
    after: z.string().max(60).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  gives: shape,
  refuses: [],
  shows: ({ items }: z.output<typeof shape>) => items.flatMap(({ one, other }) => [one.id, other.id]),
  async run({ db, refuse }, { reason, after, limit }) {
    const from = after === undefined ? undefined : readCursor(after)
    if (after !== undefined && from === undefined)
      return refuse('invalid-input', { problems: [{ field: 'after', problem: 'invalid' }] })
    const rows = await readPairs(db, { reason, from, limit: limit + 1 })
    const items = rows.slice(0, limit)
    const last = items.at(-1)
    return { items, next: rows.length > limit && last !== undefined ? cursorOf(last) : null }
  },
})

type Cursor = Readonly<{ strength: number; id: string }>

/** Where a list goes on behind a pair. */
export const cursorOf = ({ strength, id }: Cursor): string => `${strength}.${id}`

function readCursor(text: string): Cursor | undefined {
  const [, strength, id] = /^([1-3])\.(.+)$/.exec(text) ?? []
  const known = readId(id)
  return known === undefined ? undefined : { strength: Number(strength), id: known }
}

type Asked = Readonly<{ reason: Reason | undefined; from: Cursor | undefined; limit: number }>
type Row = Readonly<{
  id: string
  one: string
  other: string
  reasons: Reason[]
  strength: Strength
  foundAt: string
}>

async function readPairs(db: Db, { reason, from, limit }: Asked): Promise<ListedPair[]> {
  const after =
    from === undefined
      ? sql`true`
      : sql`(q.strength < ${from.strength} or (q.strength = ${from.strength} and q.id > ${from.id}))`
  const { rows } = await sql<Row>`
    select q.id, q.person_id as one, q.other_id as other, q.reasons, q.strength::int as strength, q.found_at as "foundAt"
      from duplicates.pair q
      join people.person p on p.id = q.person_id and p.withheld_since is null and p.archived_at is null
      join people.person o on o.id = q.other_id and o.withheld_since is null and o.archived_at is null
     where q.state = 'open' and q.person_id < q.other_id and ${after}
       and ${reason === undefined ? sql`true` : sql`${reason} = any(q.reasons)`}
     order by q.strength desc, q.id limit ${limit}`.execute(db)
  const sides = await readSides(
    db,
    rows.flatMap(({ one, other }) => [one, other]),
  )
  return rows.flatMap(({ one, other, ...row }) => {
    const [mine, theirs] = [sides.get(one), sides.get(other)]
    return mine === undefined || theirs === undefined ? [] : [{ ...row, one: mine, other: theirs }]
  })
}

type Side = z.output<typeof sideShape>

/** What tells two people apart at a glance. */
export async function readSides(db: Db, people: readonly string[]): Promise<ReadonlyMap<string, Side>> {
  if (people.length === 0) return new Map()
  const { rows } = await sql<Side>`
    select p.id, p.given_names as "givenNames", p.family_name as "familyName",
           (select o.name from people.role r join organisations.organisation o on o.id = r.organisation_id
             where r.person_id = p.id order by (r.until is null) desc, r.since desc, r.id limit 1) as organisation,
           (select c.value from people.contact_point c where c.person_id = p.id and c.kind = 'email'
             order by c.preferred desc, c.id limit 1) as email
      from people.person p where p.id = any(${[...new Set(people)]}::uuid[])`.execute(db)
  return new Map(rows.map(row => [row.id, row]))
}
