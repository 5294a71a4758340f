/** What a list that is taken out tells of organisations, and of that only the columns that were asked for. */
import { type Db, sql } from '#platform/db'

const cells = {
  name: sql`o.name`,
  'business-id': sql`o.business_id`,
  relationships: sql`array(select k.kind from organisations.running k where k.organisation_id = o.id order by k.kind)`,
  language: sql`o.language`,
  street: sql`o.street`,
  'postal-code': sql`o.postal_code`,
  town: sql`o.town`,
  country: sql`o.country`,
  email: sql`o.email`,
  phone: sql`o.phone`,
  website: sql`o.website`,
}

export type OrganisationCell = keyof typeof cells

export type OrganisationCells = Readonly<{
  id: string
  cells: Readonly<Partial<Record<OrganisationCell, string | readonly string[] | null>>>
}>

/** In the order of the ids; what has gone meanwhile is left out. */
export async function readOrganisationCells(
  db: Db,
  ids: readonly string[],
  wanted: readonly OrganisationCell[],
): Promise<readonly OrganisationCells[]> {
  const selected = wanted.map(key => sql`, ${cells[key]} as ${sql.ref(key)}`)
  const { rows } = await sql<{ '~id': string } & OrganisationCells['cells']>`
    select o.id as "~id" ${sql.join(selected, sql``)}
      from unnest(${ids}::uuid[]) with ordinality as a(id, place)
      join organisations.organisation o on o.id = a.id order by a.place`.execute(db)
  return rows.map(({ '~id': id, ...told }) => ({ id, cells: told }))
}
