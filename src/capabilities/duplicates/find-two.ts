/** Two people as a merge sees them: what stands in their own rows, and from which day each value is. */
import { type Db, sql } from '#platform/db'
import type { Language } from '#platform/i18n'
import type { Fields } from './rules/choose-values.ts'
import type { FieldSource, MergedField } from './schema.ts'

export type PersonNow = Readonly<{
  id: string
  givenNames: string
  familyName: string
  callName: string | null
  language: Language | null
  birthDate: Buffer | null
  identityCode: Buffer | null
  identityIndex: Buffer | null
  lastContactOn: string
  createdAt: string
  archivedAt: string | null
  version: number
  sourceId: string
  obtainedOn: string
  fieldSources: readonly (FieldSource & { obtained_on: string })[]
}>

/** Undefined for whoever is not there, or of whom only what the law keeps is left. `lock` keeps both until the transaction ends. */
export async function findTwo(
  db: Db,
  ids: readonly [string, string],
  { lock = false }: { lock?: boolean } = {},
): Promise<readonly [PersonNow | undefined, PersonNow | undefined]> {
  const { rows } = await sql<PersonNow>`
    select p.id, p.given_names as "givenNames", p.family_name as "familyName", p.call_name as "callName", p.language,
           p.birth_date as "birthDate", p.identity_code as "identityCode", p.identity_code_index as "identityIndex",
           p.last_contact_on as "lastContactOn", p.created_at as "createdAt", p.archived_at as "archivedAt", p.version,
           p.source_id as "sourceId", s.obtained_on as "obtainedOn",
           (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'field', f.field, 'source_id', f.source_id,
                     'obtained_on', fs.obtained_on) order by f.field), '[]')
              from people.field_source f join people.source fs on fs.id = f.source_id where f.person_id = p.id) as "fieldSources"
      from people.person p join people.source s on s.id = p.source_id
     where p.id = any(${ids}::uuid[]) and p.withheld_since is null
     order by p.id ${sql.raw(lock ? 'for update of p' : '')}`.execute(db)
  const find = (id: string) => rows.find(row => row.id === id)
  return [find(ids[0]), find(ids[1])]
}

const columns = {
  given_names: 'givenNames',
  family_name: 'familyName',
  call_name: 'callName',
  language: 'language',
} as const

/** Of what is sealed it is only told that it is there. An empty name is none. */
export function fieldsOf(person: PersonNow): Fields {
  const told = (field: MergedField, value: unknown) => ({
    value: value === '' ? null : value,
    obtainedOn: person.fieldSources.find(each => each.field === field)?.obtained_on ?? person.obtainedOn,
  })
  const sealed = (value: Buffer | null) => (value === null ? null : person.id)
  return {
    given_names: told('given_names', person[columns.given_names]),
    family_name: told('family_name', person[columns.family_name]),
    call_name: told('call_name', person[columns.call_name]),
    language: told('language', person[columns.language]),
    birth_date: told('birth_date', sealed(person.birthDate)),
    identity_code: told('identity_code', sealed(person.identityCode)),
  }
}

/** The source that a field's value came from. */
export const sourceOf = (person: PersonNow, field: MergedField): string =>
  person.fieldSources.find(each => each.field === field)?.source_id ?? person.sourceId

/** The names and language as columns, of those fields that are asked for. */
export const namesOf = (
  person: PersonNow,
  fields: readonly MergedField[],
): Readonly<Record<string, string | null>> =>
  Object.fromEntries(
    Object.entries(columns)
      .filter(([field]) => fields.includes(field as MergedField))
      .map(([field, name]) => [field, person[name]]),
  )
