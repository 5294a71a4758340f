/**
 * The bare work: what somebody would write by hand who needed the same rows, knew the tables and had nobody to answer to.
 * Prepared statements with no transaction around them, no register to keep apart, nobody's key to check, no read to log.
 */
import type pg from 'pg'

export type Statement = Readonly<{ name: string; text: string }>

/** What a row of the list shows. */
const listed = `
  p.id, p.given_names as "givenNames", p.family_name as "familyName", p.call_name as "callName",
  (select jsonb_build_object('id', o.id, 'name', o.name, 'position', r.position, 'until', r.until)
     from people.role r join organisations.organisation o on o.register_id = r.register_id and o.id = r.organisation_id
    where r.register_id = p.register_id and r.person_id = p.id
    order by (r.until is null) desc, r.is_contact desc, r.since desc limit 1) as organisation,
  array(select substr(f.facet, 7) from people.facet f
         where f.register_id = p.register_id and f.person_id = p.id and f.facet like 'group.%' order by 1) as groups,
  (select c.value from people.contact_point c where c.register_id = p.register_id and c.person_id = p.id and c.kind = 'email'
    order by c.preferred desc, c.state in ('bouncing', 'unreachable'), c.id limit 1) as email,
  (select c.value from people.contact_point c where c.register_id = p.register_id and c.person_id = p.id and c.kind = 'phone'
    order by c.preferred desc, c.state in ('bouncing', 'unreachable'), c.id limit 1) as phone,
  p.last_contact_on as "lastContactOn", p.archived_at as "archivedAt"`

export const pageLength = 50

/** Parameters: the register, and for the deep page the last name and id of the page before. */
export const listFirst: Statement = {
  name: 'bare-list-first',
  text: `select ${listed} from people.person p where p.register_id = $1 and p.archived_at is null
    order by p.sort_name, p.id limit ${pageLength + 1}`,
}

export const listDeep: Statement = {
  name: 'bare-list-deep',
  text: `select ${listed} from people.person p
    where p.register_id = $1 and p.archived_at is null and (p.sort_name, p.id) > ($2, $3::uuid)
    order by p.sort_name, p.id limit ${pageLength + 1}`,
}

/** Parameters: the register, the beginning, and what is past it. Each person once, at the first term that fits. */
export const searchTerms: Statement = {
  name: 'bare-search',
  text: `select ${listed} from people.search_term s join people.person p on p.register_id = s.register_id and p.id = s.person_id
    where s.register_id = $1 and s.term >= $2 and s.term < $3 and p.archived_at is null
      and not exists (select from people.search_term b where b.register_id = s.register_id and b.person_id = s.person_id
                        and b.term >= $2 and b.term < s.term)
    order by s.term, s.person_id limit ${pageLength + 1}`,
}

export const searchOrganisations: Statement = {
  name: 'bare-search-organisations',
  text: `select ${listed}
    from organisations.search_term t
    cross join lateral (select distinct r.person_id from people.role r
                         where r.register_id = t.register_id and r.organisation_id = t.organisation_id order by 1) m
    join people.person p on p.register_id = t.register_id and p.id = m.person_id
    where t.register_id = $1 and t.term >= $2 and t.term < $3 and p.archived_at is null
      and not exists (select from people.search_term b
                       where b.register_id = t.register_id and b.person_id = m.person_id and b.term >= $2 and b.term < $3)
    order by t.term, t.organisation_id, m.person_id limit ${pageLength + 1}`,
}

/** One statement for each table, one after the other, as one writes it by hand. Parameters: the register, the person. */
const of = (name: string, text: string): Statement => ({ name: `bare-${name}`, text })

const own = 'register_id = $1 and person_id = $2'

const sources = of(
  'sources',
  `select id, source_key, obtained_on from people.source where register_id = $1 and id in (
     select source_id from people.person where register_id = $1 and id = $2
     union select source_id from people.contact_point where ${own}
     union select source_id from people.role where ${own} union select source_id from people.field_source where ${own})`,
)
const fieldSources = of(
  'field-sources',
  `select field, source_id from people.field_source where ${own} order by field`,
)
const contactPoints = of(
  'contact-points',
  `select id, kind, value, street, postal_code, town, country, label, state, state_since, preferred, version, source_id
     from people.contact_point where ${own} order by kind, preferred desc, id`,
)
const personRow = of(
  'person',
  `select id, given_names, family_name, call_name, language, identity_code is not null as has_identity_code,
          birth_date is not null as has_birth_date, last_contact_on, created_at, archived_at, version, source_id
     from people.person where register_id = $1 and id = $2`,
)
const roles = of(
  'roles',
  `select r.id, o.id as organisation, o.name, r.position, r.duties, r.is_contact, r.since, r.until, r.version, r.source_id
     from people.role r join organisations.organisation o on o.register_id = r.register_id and o.id = r.organisation_id
    where r.register_id = $1 and r.person_id = $2 order by (r.until is null) desc, r.is_contact desc, r.since desc, r.id`,
)
const groups = of('groups', 'select group_key, reason from people.groups($1::uuid, array[$2::uuid])')

export const person: readonly Statement[] = [personRow, contactPoints, roles, groups, fieldSources, sources]

/** Everything held about a person, with the days that terms are counted from. */
export const copy: readonly Statement[] = [
  of(
    'copy-person',
    'select *, people.relationship_ended($1, $2) from people.person where register_id = $1 and id = $2',
  ),
  of('copy-key', `select wrapped from people.person_key where ${own}`),
  of('copy-contact-points', `select * from people.contact_point where ${own} order by id`),
  of('copy-roles', `select * from people.role where ${own} order by id`),
  of('copy-field-sources', `select * from people.field_source where ${own} order by id`),
  sources,
  of('copy-reads', `select * from audit.read where ${own} order by at`),
  of('copy-entries', `select * from audit.about where ${own} order by seq`),
  of('copy-erasures', `select * from requests.erasure where ${own} order by id`),
]

/** What a person's row hangs by, and then the row. */
export const erasure: readonly Statement[] = [
  'people.field_source',
  'people.contact_point',
  'people.role',
  'people.person_key',
].map(table => ({
  name: `bare-erase-${table}`,
  text: `delete from ${table} where register_id = $1 and person_id = $2`,
}))

export const erasePerson: Statement = {
  name: 'bare-erase-person',
  text: 'delete from people.person where register_id = $1 and id = $2',
}

/** The rows as JSON: whoever asks wants text, ours and theirs. */
export async function fetched(
  pool: pg.Pool,
  statements: Statement | readonly Statement[],
  values: readonly unknown[],
): Promise<string> {
  const all: unknown[] = []
  for (const statement of [statements].flat()) {
    const { rows } = await pool.query({ ...statement, values: [...values] })
    all.push(rows)
  }
  return JSON.stringify(all)
}
