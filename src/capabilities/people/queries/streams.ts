/**
 * The orders in which people can be read. A stream is read from an index, in windows of a bounded number of rows, so that a
 * page costs the same whether ten people or a million are behind it; what else is asked is looked up row by row.
 *
 * The looking-up is written as scalar subqueries, which PostgreSQL never turns into a join over the whole table. Only
 * operators that are leakproof stand on indexed columns, because under row-level security no others reach an index.
 */
import { pastTerms } from '#capabilities/organisations'
import { sql } from '#platform/db'

export type Sql = ReturnType<typeof sql>

/** Where a stream goes on: the key, the organisation that led to the person (or ''), the person. */
export type Place = readonly [key: string, via: string, id: string]

export type Stream = Readonly<{
  /** Rows of (key, via, id) in the stream's order, after a place; as many as a page's window holds, unless told. */
  scan(after: Place | undefined, rows?: number): Sql
  /** Conditions over `k.key`, `k.via`, `k.id`. */
  filters: readonly Sql[]
  order: Sql
}>

/** Rows that one statement looks at before it gives up filling a page and tells where to go on. */
export const windowRows = 2_000

const ascending = sql`k.key, k.via, k.id`

/** Everybody who is in use, by the Finnish alphabet: neither archived nor withheld after a wish to be forgotten. */
export const byName = (down: boolean): Stream => ({
  scan: (
    after,
    rows = windowRows,
  ) => sql`select p.sort_name as key, null::uuid as via, p.id from people.person p
    where p.archived_at is null and p.withheld_since is null ${past(sql`p.sort_name, p.id`, after, down)}
    order by p.sort_name ${direction(down)}, p.id ${direction(down)} limit ${sql.lit(rows)}`,
  filters: [],
  order: sql`k.key ${direction(down)}, k.id ${direction(down)}`,
})

/** Those with one facet, such as a person group, by the Finnish alphabet. */
export const byFacet = (facet: string, down: boolean): Stream => ({
  scan: (
    after,
    rows = windowRows,
  ) => sql`select f.sort_name as key, null::uuid as via, f.person_id as id from people.facet f
    where f.facet = ${facet} ${past(sql`f.sort_name, f.person_id`, after, down)}
    order by f.sort_name ${direction(down)}, f.person_id ${direction(down)} limit ${sql.lit(rows)}`,
  filters: [],
  order: sql`k.key ${direction(down)}, k.id ${direction(down)}`,
})

/** Everybody, the newest first: ids sort by birth. */
export const byNewest = (): Stream => ({
  scan: (after, rows = windowRows) => sql`select ''::text as key, null::uuid as via, p.id from people.person p
    where ${after === undefined ? sql`true` : sql`p.id < ${after[2]}::uuid`} order by p.id desc limit ${sql.lit(rows)}`,
  filters: [],
  order: sql`k.id desc`,
})

/** Those with a role at one organisation; nobody's staff is so large that sorting it would matter. */
export const byOrganisation = (organisation: string, down: boolean): Stream => ({
  scan: (after, rows = windowRows) => sql`select p.sort_name as key, null::uuid as via, p.id
    from (select distinct r.person_id from people.role r where r.organisation_id = ${organisation}::uuid offset 0) m
    join people.person p on p.id = m.person_id
    where true ${past(sql`p.sort_name, p.id`, after, down)}
    order by p.sort_name ${direction(down)}, p.id ${direction(down)} limit ${sql.lit(rows)}`,
  filters: [],
  order: sql`k.key ${direction(down)}, k.id ${direction(down)}`,
})

/** Those of whom a search term begins so, by the term; each once, at the first of their terms. */
export const byTerm = (beginning: string): Stream => ({
  scan: (
    after,
    rows = windowRows,
  ) => sql`select s.term as key, null::uuid as via, s.person_id as id from people.search_term s
    where ${begins(sql`s.term`, beginning)} ${past(sql`s.term, s.person_id`, after, false)}
    order by s.term, s.person_id limit ${sql.lit(rows)}`,
  filters: [
    sql`k.key = (select min(s.term) from people.search_term s where s.person_id = k.id and ${begins(sql`s.term`, beginning)})`,
  ],
  order: sql`k.key, k.id`,
})

/** Those with a role at an organisation that is found so; each once, at the first such organisation. */
export const byOrganisationTerm = (beginning: string): Stream => ({
  scan: (after, rows = windowRows) => sql`select t.term as key, t.organisation_id as via, m.person_id as id
    from organisations.search_term t
    cross join lateral (select distinct r.person_id from people.role r where r.organisation_id = t.organisation_id order by 1 offset 0) m
    where ${begins(sql`t.term`, beginning)} ${pastVia(after)}
    order by t.term, t.organisation_id, m.person_id limit ${sql.lit(rows)}`,
  filters: [
    sql`(k.key, k.via) = (select t.term, t.organisation_id from ${termsOfEmployers(beginning)} order by 1, 2 limit 1)`,
  ],
  order: ascending,
})

/** The person has a term that begins so. */
export const hasTerm = (beginning: string): Sql =>
  sql`coalesce((select true from people.search_term s where s.person_id = k.id and ${begins(sql`s.term`, beginning)} limit 1), false)`

/** The person has a role at an organisation that is found so. */
export const worksAt = (beginning: string): Sql =>
  sql`coalesce((select true from ${termsOfEmployers(beginning)} limit 1), false)`

export const hasFacet = (facet: string): Sql =>
  sql`coalesce((select true from people.facet f where f.person_id = k.id and f.facet = ${facet}), false)`

export const hasRoleAt = (organisation: string): Sql =>
  sql`coalesce((select true from people.role r where r.person_id = k.id and r.organisation_id = ${organisation}::uuid limit 1), false)`

export const isArchived = (archived: boolean): Sql =>
  sql`(select p.withheld_since is null and p.archived_at is ${archived ? sql`not null` : sql`null`} from people.person p where p.id = k.id)`

export const without = (condition: Sql): Sql => sql`not ${condition}`

export const narrowed = (stream: Stream, filters: readonly Sql[]): Stream => ({
  ...stream,
  filters: [...filters, ...stream.filters],
})

/** From the person to where they work to what that is found by, never the other way round: `offset 0` keeps the order. */
const termsOfEmployers = (beginning: string): Sql =>
  sql`(select r.organisation_id from people.role r where r.person_id = k.id offset 0) r
    cross join lateral (select t.term, t.organisation_id from organisations.search_term t
      where t.organisation_id = r.organisation_id and ${begins(sql`t.term`, beginning)} offset 0) t`

const direction = (down: boolean): Sql => (down ? sql`desc` : sql`asc`)

const begins = (term: Sql, beginning: string): Sql =>
  sql`${term} >= ${beginning} and ${term} < ${pastTerms(beginning)}`

const past = (columns: Sql, after: Place | undefined, down: boolean): Sql =>
  after === undefined
    ? sql``
    : sql`and (${columns}) ${down ? sql`<` : sql`>`} (${after[0]}, ${after[2]}::uuid)`

/** Told twice: once so that the index of organisations' terms starts there, once in full. */
const pastVia = (after: Place | undefined): Sql =>
  after === undefined
    ? sql``
    : sql`and (t.term, t.organisation_id) >= (${after[0]}, ${after[1]}::uuid)
          and (t.term, t.organisation_id, m.person_id) > (${after[0]}, ${after[1]}::uuid, ${after[2]}::uuid)`
