/**
 * The bare work: what somebody would write by hand who needed the same rows, knew the tables and had nobody to answer to.
 * One statement, prepared, with no transaction around it, no register to keep apart, nobody's key to check and no read to log.
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

const source = (row: string) =>
  `(select jsonb_build_object('key', s.source_key, 'obtainedOn', s.obtained_on) from people.source s where s.register_id = $1 and s.id = ${row}.source_id)`

/** Parameters: the register, the person. */
export const person: Statement = {
  name: 'bare-person',
  text: `select p.id, p.given_names as "givenNames", p.family_name as "familyName", p.call_name as "callName", p.language,
      p.identity_code is not null as "hasIdentityCode", p.birth_date is not null as "hasBirthDate",
      p.last_contact_on as "lastContactOn", p.created_at as "createdAt", p.archived_at as "archivedAt", p.version, ${source('p')} as source,
      (select coalesce(jsonb_agg(jsonb_build_object('field', f.field, 'source', ${source('f')}) order by f.field), '[]')
         from people.field_source f where f.register_id = $1 and f.person_id = p.id) as "fieldSources",
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'kind', c.kind, 'value', c.value, 'street', c.street,
                'postalCode', c.postal_code, 'town', c.town, 'country', c.country, 'label', c.label, 'state', c.state,
                'stateSince', c.state_since, 'preferred', c.preferred, 'version', c.version, 'source', ${source('c')})
                order by c.kind, c.preferred desc, c.id), '[]')
         from people.contact_point c where c.register_id = $1 and c.person_id = p.id) as "contactPoints",
      (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'organisation', jsonb_build_object('id', o.id, 'name', o.name),
                'position', r.position, 'duties', r.duties, 'isContact', r.is_contact, 'since', r.since, 'until', r.until,
                'version', r.version, 'source', ${source('r')}) order by (r.until is null) desc, r.is_contact desc, r.since desc, r.id), '[]')
         from people.role r join organisations.organisation o on o.register_id = $1 and o.id = r.organisation_id
        where r.register_id = $1 and r.person_id = p.id) as roles,
      (select coalesce(jsonb_agg(jsonb_build_object('key', g.group_key, 'reason', g.reason) order by g.group_key), '[]')
         from people.groups($1::uuid, array[p.id]) g) as groups
    from people.person p where p.register_id = $1 and p.id = $2`,
}

/** Everything held about a person, with the days that terms are counted from. */
export const copy: Statement = {
  name: 'bare-copy',
  text: `select to_jsonb(p) as person, people.relationship_ended($1, $2) as ended,
      (select jsonb_agg(to_jsonb(s)) from people.source s where s.register_id = $1 and s.id in (
         select p.source_id union select source_id from people.contact_point where register_id = $1 and person_id = $2
         union select source_id from people.role where register_id = $1 and person_id = $2
         union select source_id from people.field_source where register_id = $1 and person_id = $2)) as sources,
      (select jsonb_agg(to_jsonb(f)) from people.field_source f where f.register_id = $1 and f.person_id = $2) as fields,
      (select jsonb_agg(to_jsonb(c) order by c.id) from people.contact_point c where c.register_id = $1 and c.person_id = $2) as contacts,
      (select jsonb_agg(to_jsonb(r) order by r.id) from people.role r where r.register_id = $1 and r.person_id = $2) as roles,
      (select jsonb_agg(to_jsonb(w) order by w.at) from audit.read w where w.register_id = $1 and w.person_id = $2) as reads,
      (select jsonb_agg(to_jsonb(e) order by e.seq) from audit.about e where e.register_id = $1 and e.person_id = $2) as entries,
      (select jsonb_agg(to_jsonb(e) order by e.id) from requests.erasure e where e.register_id = $1 and e.person_id = $2) as erasures
    from people.person p where p.register_id = $1 and p.id = $2`,
}

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
  statement: Statement,
  values: readonly unknown[],
): Promise<string> {
  const { rows } = await pool.query({ ...statement, values: [...values] })
  return JSON.stringify(rows)
}
