/** The condition under which an entry `e` counts today: nobody has ended it. For SQL that asks of no other moment. */
import { type RawBuilder, sql } from '#platform/db'

export const liveEntry: RawBuilder<boolean> = sql`not exists (select from permissions.entry l where l.ends = e.id)`

/** Whether the channel of entry `e` goes to addresses of the kind of `a`. */
export const reachesKind: RawBuilder<boolean> = sql`e.channel = any(case a.kind when 'phone' then array['sms', 'phone', 'any'] else array[a.kind, 'any'] end)`
