/** What a row of a list shows of a person, read together with the row's place in its stream. */
import { z } from 'zod'
import { sql } from '#platform/db'
import { idOf } from '#platform/ids'
import type { Sql } from './streams.ts'

export const listedPerson = z.object({
  id: idOf('per'),
  givenNames: z.string(),
  familyName: z.string(),
  callName: z.string().nullable(),
  organisation: z
    .object({
      id: idOf('org'),
      name: z.string(),
      position: z.string().nullable(),
      until: z.string().nullable(),
    })
    .nullable(),
  groups: z.array(z.string()),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  lastContactOn: z.string(),
  archivedAt: z.string().nullable(),
})

export type ListedPerson = z.output<typeof listedPerson>

/** Selected from `found k` joined with `people.person p`. The main role is a running one, a contact person's before others. */
export const listedColumns: Sql = sql`
  p.id, p.given_names as "givenNames", p.family_name as "familyName", p.call_name as "callName",
  (select jsonb_build_object('id', o.id, 'name', o.name, 'position', r.position, 'until', r.until)
     from people.role r join organisations.organisation o on o.id = r.organisation_id
    where r.person_id = p.id order by (r.until is null) desc, r.is_contact desc, r.since desc limit 1) as organisation,
  array(select substr(f.facet, 7) from people.facet f where f.person_id = p.id and starts_with(f.facet, 'group.') order by 1) as groups,
  ${best('email')} as email, ${best('phone')} as phone,
  p.last_contact_on as "lastContactOn", p.archived_at as "archivedAt"`

function best(kind: 'email' | 'phone'): Sql {
  return sql`(select c.value from people.contact_point c where c.person_id = p.id and c.kind = ${sql.lit(kind)}
    order by c.preferred desc, c.state in ('bouncing', 'unreachable'), c.id limit 1)`
}
