/** Prohibitions of many people at once, as an import brings them. They are only ever added: a file lifts nothing (R1). */
import { sql } from '#platform/db'
import { enter, type Pen } from './enter.ts'
import { liveEntry } from './live-entry.ts'
import { lockPeople } from './lock-people.ts'
import type { Channel, Way } from './schema.ts'
import { shareOut } from './share-out.ts'

export type Forbidden = Readonly<{ person: string; channel: Channel | 'any'; purpose?: 'any' }>

/**
 * Of the whole person, for whatever purpose; of others who share an address, for that address. What is forbidden already is
 * not entered again, and nobody unknown is.
 */
export async function recordProhibitions(
  pen: Pen,
  rows: readonly Forbidden[],
  via: Way,
  source?: string,
): Promise<void> {
  if (rows.length === 0) return
  await lockPeople(
    pen.db,
    rows.map(({ person }) => person),
  )
  const { rows: wanting } = await sql<{ person: string; channel: Channel | 'any' }>`
    select distinct u.person, u.channel
      from unnest(${rows.map(({ person }) => person)}::uuid[], ${rows.map(({ channel }) => channel)}::text[]) u(person, channel)
      join people.person p on p.id = u.person
     where not exists (
       select from permissions.entry e
        where e.person_id = u.person and e.what = 'prohibition' and e.contact_id is null and e.topic is null
          and e.channel in (u.channel, 'any') and e.purpose = 'any' and ${liveEntry})`.execute(pen.db)
  await enter(
    pen,
    wanting.map(({ person, channel }) => ({
      person_id: person,
      what: 'prohibition',
      channel,
      purpose: 'any',
      via,
      source_key: source ?? null,
    })),
  )
  await shareOut(pen, [...new Set(wanting.map(({ person }) => person))])
}
