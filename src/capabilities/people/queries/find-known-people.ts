/**
 * What the register knows of the people whom some contact points, identity codes or ids lead to, for work over many at once:
 * a few statements for a thousand keys. Whoever wished to be forgotten is among them, so that nothing is added to what is left.
 */
import type { Db } from '#platform/db'
import { sql } from '#platform/db'
import type { ContactKind } from '../schema.ts'

export type KeysOfPeople = Readonly<{
  emails: readonly string[]
  phones: readonly string[]
  identityIndexes: readonly Buffer[]
  ids: readonly string[]
}>

/** `obtainedOn` is a day, `YYYY-MM-DD`; ids are UUIDs. */
export type KnownPersonRow = Readonly<{
  id: string
  givenNames: string
  familyName: string
  callName: string | null
  language: string | null
  version: number
  withheld: boolean
  identityIndex: string | null
  hasBirthDate: boolean
  obtainedOn: string
  sourceId: string
  fieldSources: readonly { field: string; obtainedOn: string; sourceId: string }[]
  points: readonly { kind: ContactKind; key: string; verified: boolean; preferred: boolean }[]
  /** Those that were taken away: hex of the keyed hash, and the day. */
  removed: readonly { hash: string; on: string }[]
  /** Those that run, and those that have ended. */
  roles: readonly {
    id: string
    organisationId: string
    position: string | null
    duties: string | null
    isContact: boolean
    until: string | null
    obtainedOn: string
    sourceId: string
    version: number
  }[]
}>

/** A switchboard's number may be everybody's: so many of those who share one are looked at. */
const sharersMax = 200

export async function findKnownPeople(db: Db, keys: KeysOfPeople): Promise<readonly KnownPersonRow[]> {
  const [reached, coded] = await Promise.all([
    sql<{ id: string }>`select distinct c.person_id as id
      from (select 'email' as kind, unnest(${keys.emails}::text[]) as key
            union all select 'phone', unnest(${keys.phones}::text[])) k
      cross join lateral (select p.person_id from people.contact_point p
        where p.register_id = platform.register_id() and p.kind = k.kind and p.comparison_key = k.key limit ${sharersMax}) c`.execute(
      db,
    ),
    keys.identityIndexes.length === 0
      ? { rows: [] }
      : sql<{ id: string }>`select id from people.person
          where identity_code_index = any(${keys.identityIndexes}::bytea[])`.execute(db),
  ])
  const ids = [...new Set([...reached.rows, ...coded.rows].map(({ id }) => id).concat(keys.ids))]
  return ids.length === 0 ? [] : readPeople(db, ids)
}

async function readPeople(db: Db, ids: readonly string[]): Promise<readonly KnownPersonRow[]> {
  const { rows } = await sql<KnownPersonRow>`
    select p.id, p.given_names as "givenNames", p.family_name as "familyName", p.call_name as "callName", p.language, p.version,
           p.withheld_since is not null as withheld, encode(p.identity_code_index, 'hex') as "identityIndex",
           p.birth_date is not null as "hasBirthDate", s.obtained_on as "obtainedOn", p.source_id as "sourceId",
           coalesce((select jsonb_agg(jsonb_build_object('field', f.field, 'obtainedOn', fs.obtained_on, 'sourceId', f.source_id))
              from people.field_source f join people.source fs on fs.register_id = f.register_id and fs.id = f.source_id
             where f.register_id = p.register_id and f.person_id = p.id), '[]') as "fieldSources",
           coalesce((select jsonb_agg(jsonb_build_object('kind', c.kind, 'key', c.comparison_key,
                'verified', c.state = 'verified', 'preferred', c.preferred))
              from people.contact_point c where c.register_id = p.register_id and c.person_id = p.id), '[]') as points,
           coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'organisationId', r.organisation_id, 'position', r.position,
                'duties', r.duties, 'isContact', r.is_contact, 'until', r.until, 'obtainedOn', rs.obtained_on, 'sourceId', r.source_id, 'version', r.version)
                order by r.since, r.id)
              from people.role r join people.source rs on rs.register_id = r.register_id and rs.id = r.source_id
             where r.register_id = p.register_id and r.person_id = p.id), '[]') as roles,
           coalesce((select jsonb_agg(jsonb_build_object('hash', encode(d.hash, 'hex'), 'on', d.removed_on))
              from people.removed_point d where d.register_id = p.register_id and d.person_id = p.id), '[]') as removed
      from unnest(${ids}::uuid[]) a(id)
      join people.person p on p.register_id = platform.register_id() and p.id = a.id
      join people.source s on s.register_id = p.register_id and s.id = p.source_id`.execute(db)
  return rows
}
