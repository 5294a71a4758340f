/** What a list that is taken out tells of people, and of that only the columns that were asked for. */
import { type Db, sql } from '#platform/db'
import type { Sql } from './streams.ts'

const role = (column: 'o.name' | 'r.position'): Sql =>
  sql`(select ${sql.ref(column)} from people.role r join organisations.organisation o on o.id = r.organisation_id
        where r.person_id = p.id and r.until is null order by r.is_contact desc, r.since desc, r.id limit 1)`

const contact = (kind: 'email' | 'phone' | 'post', column: string): Sql =>
  sql`(select ${sql.ref(`c.${column}`)} from people.contact_point c where c.person_id = p.id and c.kind = ${sql.lit(kind)}
        order by c.preferred desc, c.state in ('bouncing', 'unreachable'), c.id limit 1)`

const source = (column: 'source_key' | 'obtained_on'): Sql =>
  sql`(select s.${sql.ref(column)}::text from people.source s where s.id = p.source_id)`

/** Of several roles a running one, a contact person's first; of several addresses the preferred one. */
const cells = {
  'family-name': sql`p.family_name`,
  'given-names': sql`p.given_names`,
  'call-name': sql`p.call_name`,
  language: sql`p.language`,
  organisation: role('o.name'),
  position: role('r.position'),
  email: contact('email', 'value'),
  phone: contact('phone', 'value'),
  street: contact('post', 'street'),
  'postal-code': contact('post', 'postal_code'),
  town: contact('post', 'town'),
  country: contact('post', 'country'),
  groups: sql`array(select substr(f.facet, 7) from people.facet f where f.person_id = p.id and starts_with(f.facet, 'group.') order by 1)`,
  'last-contact': sql`p.last_contact_on::text`,
  source: source('source_key'),
  'obtained-on': source('obtained_on'),
} satisfies Readonly<Record<string, Sql>>

export type CellKey = keyof typeof cells

export type PersonCells = Readonly<{
  id: string
  cells: Readonly<Partial<Record<CellKey, string | readonly string[] | null>>>
}>

/** In the order of the ids; who has gone or was withheld meanwhile is left out. */
export async function readCells(
  db: Db,
  ids: readonly string[],
  wanted: readonly CellKey[],
): Promise<readonly PersonCells[]> {
  const selected = wanted.map(key => sql`, ${cells[key]} as ${sql.ref(key)}`)
  const { rows } = await sql<{ '~id': string } & PersonCells['cells']>`
    select p.id as "~id" ${sql.join([...selected], sql``)}
      from unnest(${ids}::uuid[]) with ordinality as a(id, place)
      join people.person p on p.id = a.id
     where p.withheld_since is null order by a.place`.execute(db)
  return rows.map(({ '~id': id, ...told }) => ({ id, cells: told }))
}
