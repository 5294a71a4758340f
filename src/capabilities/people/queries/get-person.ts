/** One person, with everything that their page tells, in one statement. */
import { z } from 'zod'
import { type Db, sql } from '#platform/db'
import { languageField } from '#platform/fields'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'
import { contactKinds, contactStates } from '../schema.ts'

/** `id` is one for all facts that came together, as one import's did. */
const sourceShape = z.object({ id: idOf('sou'), key: z.string(), obtainedOn: z.string() })

export const contactPointShape = z.object({
  id: idOf('con'),
  kind: z.enum(contactKinds),
  value: z.string().nullable(),
  street: z.string().nullable(),
  postalCode: z.string().nullable(),
  town: z.string().nullable(),
  country: z.string().nullable(),
  label: z.string().nullable(),
  state: z.enum(contactStates),
  stateSince: z.string(),
  preferred: z.boolean(),
  version: z.int(),
  source: sourceShape,
})

export const roleShape = z.object({
  id: idOf('rol'),
  organisation: z.object({ id: idOf('org'), name: z.string() }),
  position: z.string().nullable(),
  duties: z.string().nullable(),
  isContact: z.boolean(),
  since: z.string(),
  until: z.string().nullable(),
  version: z.int(),
  source: sourceShape,
})

/** Why somebody is in a person group (N5.1): the role and organisation that it follows from, or the day they were in touch. */
export const groupShape = z.object({
  key: z.string(),
  reason: z.object({
    role: idOf('rol').optional(),
    organisation: idOf('org').optional(),
    since: z.string(),
    until: z.string().nullish(),
  }),
})

export const personShape = z.object({
  id: idOf('per'),
  givenNames: z.string(),
  familyName: z.string(),
  callName: z.string().nullable(),
  language: languageField.nullable(),
  hasIdentityCode: z.boolean(),
  hasBirthDate: z.boolean(),
  lastContactOn: z.string(),
  createdAt: z.string(),
  archivedAt: z.string().nullable(),
  /** Since when only what the law keeps is left, after a wish to be forgotten. */
  withheldSince: z.string().nullable(),
  version: z.int(),
  source: sourceShape,
  fieldSources: z.array(sourceShape.extend({ field: z.string() })),
  contactPoints: z.array(contactPointShape),
  roles: z.array(roleShape),
  groups: z.array(groupShape),
})

export type Person = z.output<typeof personShape>

export const getPerson = query({
  name: 'people.get',
  may: 'people:see',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ person: idOf('per') }),
  gives: personShape,
  refuses: ['not-found'],
  shows: ({ id }: Person) => [id],
  async run({ db, register, refuse }, { person }) {
    const found = (await findPerson(db, register.id, person)) ?? refuse('not-found')
    // A group that this register's notice does not tell is no group of its people.
    return {
      ...found,
      groups: found.groups.filter(({ key }) => Object.hasOwn(register.definition.groups, key)),
    }
  },
})

async function findPerson(db: Db, register: string, id: string): Promise<Person | undefined> {
  const { rows } = await sql<Person>`
    select p.id, p.given_names as "givenNames", p.family_name as "familyName", p.call_name as "callName", p.language,
      p.identity_code is not null as "hasIdentityCode", p.birth_date is not null as "hasBirthDate",
      p.last_contact_on as "lastContactOn", p.created_at as "createdAt", p.archived_at as "archivedAt",
      p.withheld_since as "withheldSince", p.version,
      ${sourceOf('p')} as source,
      (select coalesce(jsonb_agg(${sourceOf('f')} || jsonb_build_object('field', f.field) order by f.field), '[]')
         from people.field_source f where f.person_id = p.id) as "fieldSources",
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'kind', c.kind, 'value', c.value, 'street', c.street,
                'postalCode', c.postal_code, 'town', c.town, 'country', c.country, 'label', c.label, 'state', c.state,
                'stateSince', c.state_since, 'preferred', c.preferred, 'version', c.version, 'source', ${sourceOf('c')})
                order by c.kind, c.preferred desc, c.id), '[]')
         from people.contact_point c where c.person_id = p.id) as "contactPoints",
      (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'organisation', jsonb_build_object('id', o.id, 'name', o.name),
                'position', r.position, 'duties', r.duties, 'isContact', r.is_contact, 'since', r.since, 'until', r.until,
                'version', r.version, 'source', ${sourceOf('r')})
                order by (r.until is null) desc, r.is_contact desc, r.since desc, r.id), '[]')
         from people.role r join organisations.organisation o on o.id = r.organisation_id where r.person_id = p.id) as roles,
      (select coalesce(jsonb_agg(jsonb_build_object('key', g.group_key, 'reason', g.reason) order by g.group_key), '[]')
         from people.groups(${register}::uuid, array[p.id]) g) as groups
    from people.person p where p.id = ${id}`.execute(db)
  return rows[0]
}

const sourceOf = (row: 'p' | 'f' | 'c' | 'r') =>
  sql`(select jsonb_build_object('id', s.id, 'key', s.source_key, 'obtainedOn', s.obtained_on) from people.source s where s.id = ${sql.ref(`${row}.source_id`)})`
