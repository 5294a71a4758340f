/** The condition under which an entry `e` counts today: nobody has ended it. For SQL that asks of no other moment. */
import { type RawBuilder, sql } from '#platform/db'

export const liveEntry: RawBuilder<boolean> = sql`not exists (select from permissions.entry l where l.ends = e.id)`

/** Whether the channel of entry `e` goes to addresses of the kind of `a`. */
export const reachesKind: RawBuilder<boolean> = sql`e.channel = any(case a.kind when 'phone' then array['sms', 'phone', 'any'] else array[a.kind, 'any'] end)`

/**
 * Whether what prohibition `e` says has to be entered for `a.contact` of `a.person`: nothing forbids it there yet, and nobody
 * has lifted it there since it was first said.
 */
export const isWanting: RawBuilder<boolean> = sql`not exists (
  select from permissions.entry f
   where f.person_id = a.person and f.what = 'prohibition' and (f.contact_id is null or f.contact_id = a.contact)
     and f.channel in (e.channel, 'any') and f.purpose in (e.purpose, 'any') and (f.topic is null or f.topic = e.topic)
     and (not exists (select from permissions.entry l where l.ends = f.id)
       or f.contact_id = a.contact and exists (select from permissions.entry l where l.ends = f.id and l.at >
            coalesce((select o.at from permissions.entry o where o.id = e.carried_from), e.at))))`
