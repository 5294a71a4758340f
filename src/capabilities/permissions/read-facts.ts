/** What the decision about one person rests on, in one statement. */
import { type Db, sql } from '#platform/db'
import type { Facts } from './rules/may-contact.ts'

export async function readFacts(db: Db, person: string): Promise<Facts> {
  const { rows } = await sql<Facts>`
    select case when p.withheld_since is null then 'here' else 'withheld' end as person,
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'kind', c.kind, 'state', c.state, 'preferred', c.preferred)), '[]')
         from people.contact_point c where c.person_id = p.id) as points,
      (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'since', r.since, 'until', r.until)), '[]')
         from people.role r where r.person_id = p.id) as roles,
      (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'contact', e.contact_id, 'what', e.what, 'channel', e.channel,
                'purpose', e.purpose, 'topic', e.topic, 'restsOn', e.rests_on, 'ends', e.ends, 'at', e.at)), '[]')
         from permissions.entry e where e.person_id = p.id) as entries
      from people.person p where p.id = ${person}`.execute(db)
  return rows[0] ?? { person: 'unknown', points: [], roles: [], entries: [] }
}
