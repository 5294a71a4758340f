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
           o.country, o.email, o.phone, o.website, o.company_form as "companyForm", o.line_of_business as "lineOfBusiness",
           o.ended_on as "endedOn", case when o.source_key is not null
             then jsonb_build_object('key', o.source_key, 'obtainedOn', o.obtained_on) end as source,
           coalesce((select jsonb_agg(jsonb_build_object('field', f.field, 'source', case when f.source_key is not null
                              then jsonb_build_object('key', f.source_key, 'obtainedOn', f.obtained_on) end) order by f.field)
                       from organisations.field_source f where f.organisation_id = o.id), '[]') as "fieldSources",
           o.ytj_checked_at as "ytjCheckedAt", o.created_at as "createdAt", o.archived_at as "archivedAt", o.version,
           coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'kind', k.kind, 'since', k.since, 'until', k.until)
                            order by k.until desc nulls first, k.since desc)
                       from organisations.relationship k where k.organisation_id = o.id), '[]') as relationships
      from organisations.organisation o where o.id = ${id} ${forUpdate ? sql`for update of o` : sql``}`.execute(
    db,
  )
  return rows[0]
}
