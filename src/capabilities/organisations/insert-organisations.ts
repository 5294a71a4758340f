/** Organisations by the hundred: added in one statement, and filled where they were empty. */
import type { Db } from '#platform/db'
import { sql } from '#platform/db'

export type NewOrganisation = Readonly<{
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
}>

/** `at` is the moment of writing, `on` the day that the facts were obtained. */
export async function insertOrganisations(
  db: Db,
  added: readonly NewOrganisation[],
  { at, on, sourceKey }: Readonly<{ at: string; on: string; sourceKey: string }>,
) {
  if (added.length === 0) return
  await sql`insert into organisations.organisation (id, name, business_id, street, postal_code, town, country, email, phone, website,
      created_at, source_key, obtained_on)
    select o.*, ${at}::timestamptz, ${sourceKey}, ${on}::date
      from unnest(${added.map(({ id }) => id)}::uuid[], ${added.map(({ name }) => name)}::text[],
        ${added.map(({ businessId }) => businessId)}::text[], ${added.map(({ street }) => street)}::text[],
        ${added.map(({ postalCode }) => postalCode)}::text[], ${added.map(({ town }) => town)}::text[],
        ${added.map(({ country }) => country)}::text[], ${added.map(({ email }) => email)}::text[],
        ${added.map(({ phone }) => phone)}::text[], ${added.map(({ website }) => website)}::text[]) o`.execute(
    db,
  )
}

/** Fills what is empty of one organisation, and says from where that came. Whoever calls has seen that it is empty. */
export async function fillOrganisation(
  db: Db,
  organisation: string,
  columns: Readonly<Record<string, string>>,
  { on, sourceKey }: Readonly<{ on: string; sourceKey: string }>,
): Promise<void> {
  await sql`update organisations.organisation set ${sql.join(
    Object.entries(columns).map(([name, value]) => sql`${sql.ref(name)} = ${value}`),
  )}, version = version + 1 where id = ${organisation}`.execute(db)
  await sql`insert into organisations.field_source (organisation_id, field, source_key, obtained_on)
    select ${organisation}::uuid, field, ${sourceKey}, ${on}::date from unnest(${Object.keys(columns)}::text[]) field
    on conflict (register_id, organisation_id, field) do update
      set source_key = excluded.source_key, obtained_on = excluded.obtained_on`.execute(db)
}
