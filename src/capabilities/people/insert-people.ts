/**
 * Rows about many people in one statement a table, for work that brings them by the thousand. The rules of single entry hold
 * in the database (keys, checks, triggers); what a person may be told of wrong input is told before.
 */
import type { Db } from '#platform/db'
import { sql } from '#platform/db'
import type { ContactKind } from './schema.ts'

export type NewPerson = Readonly<{
  id: string
  givenNames: string
  familyName: string
  callName: string | null
  language: string | null
}>

/** `on` is the day that the facts were obtained, which counts as the last contact; `at` the moment of writing. */
export type Obtained = Readonly<{ sourceId: string; on: string; at: string }>

export async function insertPeople(db: Db, people: readonly NewPerson[], { sourceId, on, at }: Obtained) {
  if (people.length === 0) return
  await sql`insert into people.person (id, given_names, family_name, call_name, language, last_contact_on, created_at, source_id)
    select p.*, ${on}::date, ${at}::timestamptz, ${sourceId}::uuid
      from unnest(${people.map(({ id }) => id)}::uuid[], ${people.map(({ givenNames }) => givenNames)}::text[],
        ${people.map(({ familyName }) => familyName)}::text[], ${people.map(({ callName }) => callName)}::text[],
        ${people.map(({ language }) => language)}::text[]) p`.execute(db)
}

export type NewPoint = Readonly<{
  id: string
  personId: string
  kind: ContactKind
  key: string
  value: string | null
  street: string | null
  postalCode: string | null
  town: string | null
  country: string | null
  preferred: boolean
}>

/** A point that the person has already stays as it is. */
export async function insertContactPoints(
  db: Db,
  points: readonly NewPoint[],
  { sourceId, on }: Pick<Obtained, 'sourceId' | 'on'>,
) {
  if (points.length === 0) return
  await sql`insert into people.contact_point (id, person_id, kind, comparison_key, value, street, postal_code, town, country,
      preferred, state_since, source_id)
    select c.*, ${on}::date, ${sourceId}::uuid
      from unnest(${points.map(({ id }) => id)}::uuid[], ${points.map(({ personId }) => personId)}::uuid[],
        ${points.map(({ kind }) => kind)}::text[], ${points.map(({ key }) => key)}::text[],
        ${points.map(({ value }) => value)}::text[], ${points.map(({ street }) => street)}::text[],
        ${points.map(({ postalCode }) => postalCode)}::text[], ${points.map(({ town }) => town)}::text[],
        ${points.map(({ country }) => country)}::text[], ${points.map(({ preferred }) => preferred)}::boolean[]) c
    on conflict (register_id, person_id, kind, comparison_key) do nothing`.execute(db)
}

export type NewRole = Readonly<{
  id: string
  personId: string
  organisationId: string
  employer: string
  position: string | null
  duties: string | null
  isContact: boolean
}>

/** They run since the day that they were told of: an earlier one is not known. */
export async function insertRoles(
  db: Db,
  roles: readonly NewRole[],
  { sourceId, on }: Pick<Obtained, 'sourceId' | 'on'>,
) {
  if (roles.length === 0) return
  await sql`insert into people.role (id, person_id, organisation_id, employer, position, duties, is_contact, since, source_id)
    select r.*, ${on}::date, ${sourceId}::uuid
      from unnest(${roles.map(({ id }) => id)}::uuid[], ${roles.map(({ personId }) => personId)}::uuid[],
        ${roles.map(({ organisationId }) => organisationId)}::uuid[], ${roles.map(({ employer }) => employer)}::text[],
        ${roles.map(({ position }) => position)}::text[], ${roles.map(({ duties }) => duties)}::text[],
        ${roles.map(({ isContact }) => isContact)}::boolean[]) r`.execute(db)
}
