/**
 * Addresses that enter the register again. Where one was forbidden, the prohibition is entered anew for that address of
 * whoever it belongs to now: nobody is refused, and nothing else of theirs is forbidden.
 */
import { sql } from '#platform/db'
import { bar } from './bar.ts'
import { type Entered, enter, type Pen } from './enter.ts'
import { hashed } from './hashed.ts'
import { liveEntry, reachesKind } from './live-entry.ts'
import type { Point } from './points-of.ts'

/** For contact points that were just added or changed, at most a few thousand at once. One look where nothing was ever forbidden. */
export async function barAgain(pen: Pen, points: readonly Point[]): Promise<void> {
  const people = [...new Set(points.map(({ person }) => person))]
  if (points.length === 0 || !(await isAnythingForbidden(pen, people))) return
  const { rows } = await sql<Row>`
    select distinct on (a.person, a.contact, e.channel, e.purpose, e.topic)
           a.person, a.contact, e.id, e.channel, e.purpose, e.topic
      from ${await hashed(pen, points)}
      join permissions.barred b on b.kind = a.kind and b.hash = a.hash
      join permissions.entry e on e.id = b.entry_id and ${reachesKind} and ${liveEntry}
     where not exists (
       select from permissions.entry f
        where f.person_id = a.person and f.what = 'prohibition' and (f.contact_id is null or f.contact_id = a.contact)
          and f.channel in (e.channel, 'any') and f.purpose in (e.purpose, 'any') and (f.topic is null or f.topic = e.topic)
          and not exists (select from permissions.entry l where l.ends = f.id))
     order by a.person, a.contact, e.channel, e.purpose, e.topic, e.id`.execute(pen.db)
  await enter(
    pen,
    rows
      .filter(row => !rows.some(other => other !== row && isWithin(row, other)))
      .map(({ person, contact, id, ...scope }) => ({
        ...scope,
        person_id: person,
        contact_id: contact,
        what: 'prohibition',
        via: 'entered-again',
        carried_from: id,
      })),
  )
  await bar(pen, people)
}

type Row = Pick<Entered, 'channel' | 'purpose' | 'topic'> & { person: string; contact: string; id: string }

/** What the wider one forbids anyway needs no entry of its own; no two rows are the same. */
const isWithin = (row: Row, wider: Row): boolean =>
  row.contact === wider.contact &&
  (wider.channel === row.channel || wider.channel === 'any') &&
  (wider.purpose === row.purpose || wider.purpose === 'any') &&
  (wider.topic === row.topic || wider.topic === null)

async function isAnythingForbidden({ db }: Pen, people: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ forbidden: boolean }>`
    select exists (select from permissions.barred)
        or exists (select from permissions.entry e where e.person_id = any(${people}::uuid[]) and e.what = 'prohibition') as forbidden`.execute(
    db,
  )
  return rows[0]?.forbidden === true
}
