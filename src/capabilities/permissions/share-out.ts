/**
 * An e-mail address or a number that several people have is forbidden for all of them: whoever sends can't tell them apart.
 * Each of them is given an entry of their own, which the staff can lift.
 */
import { sql } from '#platform/db'
import { enter, type Pen } from './enter.ts'
import { isWanting, liveEntry, reachesKind } from './live-entry.ts'
import { findLocked } from './lock-people.ts'
import { asProhibition, type Spread, widest } from './spread.ts'

/** What these people have forbidden is entered for the same addresses of others. Postal addresses are told apart by the name. */
export async function shareOut(pen: Pen, people: readonly string[]): Promise<void> {
  if (people.length === 0) return
  const rows = await findLocked(pen.db, async () => (await read(pen, people)).rows)
  await enter(
    pen,
    widest(rows).map(row => ({ ...asProhibition(row), via: 'shared-address' })),
  )
}

/** What was itself entered because of an address has been shared out where it was first said. */
const read = ({ db }: Pen, people: readonly string[]) =>
  sql<Spread>`
    select distinct on (a.person, a.contact, e.channel, e.purpose, e.topic)
           a.person, a.contact, coalesce(e.carried_from, e.id) as "from", e.channel, e.purpose, e.topic
      from permissions.entry e
      join people.contact_point c on c.person_id = e.person_id and (e.contact_id is null or e.contact_id = c.id)
      join lateral (
        select d.person_id as person, d.id as contact, d.kind from people.contact_point d
          join people.person p on p.id = d.person_id and p.withheld_since is null
         where d.kind = c.kind and d.comparison_key = c.comparison_key and d.person_id <> c.person_id) a on ${reachesKind}
     where e.person_id = any(${people}::uuid[]) and e.what = 'prohibition' and ${liveEntry}
       and e.via not in ('entered-again', 'shared-address') and c.kind in ('email', 'phone') and ${isWanting}
     order by a.person, a.contact, e.channel, e.purpose, e.topic, e.id`.execute(db)
