/** One organisation with what it is and has been to us, in one statement. */
import { type Db, sql } from '#platform/db'
import type { Organisation } from './organisation.ts'

export async function findOrganisation(
  db: Db,
  id: string,
  { forUpdate = false }: { forUpdate?: boolean } = {},
): Promise<Organisation | undefined> {
  const { rows } = await sql<Organisation>`
    select o.id, o.name, o.business_id as "businessId", o.language, o.street, o.postal_code as "postalCode", o.town,
           o.country, o.email, o.phone, o.website, o.created_at as "createdAt", o.archived_at as "archivedAt", o.version,
           coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'kind', k.kind, 'since', k.since, 'until', k.until)
                            order by k.until desc nulls first, k.since desc)
                       from organisations.relationship k where k.organisation_id = o.id), '[]') as relationships
      from organisations.organisation o where o.id = ${id} ${forUpdate ? sql`for update of o` : sql``}`.execute(
    db,
  )
  return rows[0]
}
