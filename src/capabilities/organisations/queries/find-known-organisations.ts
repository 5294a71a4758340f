/** Organisations by their business ids and names, for work over many at once. Names are compared folded. */
import type { Db } from '#platform/db'
import { sql } from '#platform/db'

export type KnownOrganisationRow = Readonly<{
  id: string
  name: string
  businessId: string | null
  street: string | null
  postalCode: string | null
  town: string | null
  country: string | null
  email: string | null
  phone: string | null
  website: string | null
  version: number
}>

/** May hold some that are called nearly so; whoever asks compares the whole name. Archived ones are among them. */
export async function findKnownOrganisations(
  db: Db,
  { businessIds, names }: Readonly<{ businessIds: readonly string[]; names: readonly string[] }>,
): Promise<readonly KnownOrganisationRow[]> {
  if (businessIds.length + names.length === 0) return []
  const { rows } = await sql<KnownOrganisationRow>`
    with asked as materialized (
      select o.id from organisations.organisation o where o.business_id = any(${businessIds}::text[])
      union
      select t.organisation_id
        from (select distinct (select r from platform.rotations(n) r limit 1) as term from unnest(${names}::text[]) n) w
        join organisations.search_term t on t.register_id = platform.register_id() and t.term = w.term collate "C"
    )
    select o.id, o.name, o.business_id as "businessId", o.street, o.postal_code as "postalCode", o.town, o.country, o.email,
           o.phone, o.website, o.version
      from asked a join organisations.organisation o on o.register_id = platform.register_id() and o.id = a.id
     order by o.id`.execute(db)
  return rows
}
