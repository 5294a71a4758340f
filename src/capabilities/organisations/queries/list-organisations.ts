/** Organisations by name, or those that a search finds. Paged by key: each page costs the same, however deep. */
import { z } from 'zod'
import { sql } from '#platform/db'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'
import { openCursor, sealCursor } from '../cursor.ts'
import { relationshipKinds } from '../schema.ts'
import { pastTerms, searchWords } from '../search-words.ts'

const item = z.object({
  id: idOf('org'),
  name: z.string(),
  businessId: z.string().nullable(),
  town: z.string().nullable(),
  archivedAt: z.string().nullable(),
  relationships: z.array(z.enum(relationshipKinds)),
})

export type ListedOrganisation = z.output<typeof item>

type Found = ListedOrganisation & { key: string }

const filter = {
  search: z.string().max(100).optional(),
  relationship: z.enum(relationshipKinds).optional(),
  archived: z.enum(['no', 'only']).default('no'),
  sort: z.enum(['name', '-name']).default('name'),
}

/** What the list is narrowed and ordered by, without its pages. */
export const organisationsFilter = z.strictObject(filter)

export const listOrganisations = query({
  name: 'organisations.list',
  may: 'organisations:see',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({
    ...filter,
    after: z.string().max(2_000).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  gives: z.object({ items: z.array(item), next: z.string().nullable() }),
  refuses: ['expired'],
  shows: () => [],
  async run({ db, register, refuse }, input) {
    const after = input.after === undefined ? undefined : openCursor(register.vault, input.after)
    if (input.after !== undefined && after === undefined) refuse('expired')
    const { phrase } = searchWords(input.search ?? '')
    const rows = await found(db, input, phrase, after)
    const more = rows.length > input.limit
    const page = rows.slice(0, input.limit)
    const last = page.at(-1)
    return {
      items: page.map(({ key: _, ...organisation }): ListedOrganisation => organisation),
      next: more && last !== undefined ? sealCursor(register.vault, [last.key, last.id]) : null,
    }
  },
})

type Input = z.output<(typeof listOrganisations)['takes']>
export type OrganisationsAsked = z.output<typeof organisationsFilter>

type Db = Parameters<(typeof listOrganisations)['run']>[0]['db']
type After = readonly string[] | undefined
type Sql = ReturnType<typeof sql>

async function found(db: Db, input: Input, phrase: string, after: After): Promise<readonly Found[]> {
  const down = isDown(input, phrase)
  const direction = down ? sql`desc` : sql`asc`
  const { rows } =
    await sql<Found>`with keys as materialized (${keysOf(input, phrase, { after, down, limit: input.limit + 1 })})
    select k.key, o.id, o.name, o.business_id as "businessId", o.town, o.archived_at as "archivedAt",
           array(select r.kind from organisations.running r where r.organisation_id = o.id order by r.kind) as relationships
      from keys k join organisations.organisation o on o.id = k.id
     order by k.key ${direction}, k.id ${direction}`.execute(db)
  return rows
}

/** What a search finds is ordered by how it was found. */
export const isDown = ({ sort }: OrganisationsAsked, phrase: string): boolean =>
  phrase === '' && sort === '-name'

type KeyPage = Readonly<{ after: After; down: boolean; limit: number }>

/** The keys of one page, each way driven by the index that has its order. */
export function keysOf(input: OrganisationsAsked, phrase: string, page: KeyPage): Sql {
  const put = input.archived === 'only' ? sql`is not null` : sql`is null`
  const related =
    input.relationship === undefined
      ? sql``
      : sql`and exists (select from organisations.running r where r.organisation_id = k.id and r.kind = ${input.relationship})`
  const kept = sql`and exists (select from organisations.organisation o where o.id = k.id and o.archived_at ${put})`
  if (phrase !== '') {
    const terms = sql`select term as key, organisation_id as id from organisations.search_term`
    return sql`select k.key, k.id from (${terms}) k where k.key >= ${phrase} and k.key < ${pastTerms(phrase)}
      and k.key = (select min(s.term) from organisations.search_term s where s.organisation_id = k.id and s.term >= ${phrase} and s.term < ${pastTerms(phrase)})
      ${kept} ${related} ${paged(page)}`
  }
  if (input.relationship !== undefined && input.archived === 'no') {
    const running = sql`select name as key, organisation_id as id, kind from organisations.running`
    return sql`select k.key, k.id from (${running}) k where k.kind = ${input.relationship} ${kept} ${paged(page)}`
  }
  const all = sql`select name as key, id, archived_at from organisations.organisation`
  return sql`select k.key, k.id from (${all}) k where k.archived_at ${put} ${related} ${paged(page)}`
}

function paged({ after, down, limit }: KeyPage): Sql {
  const past =
    after === undefined
      ? sql``
      : sql`and (k.key, k.id) ${down ? sql`<` : sql`>`} (${after[0] ?? ''}, ${after[1] ?? ''}::uuid)`
  const direction = down ? sql`desc` : sql`asc`
  return sql`${past} order by k.key ${direction}, k.id ${direction} limit ${limit}`
}
