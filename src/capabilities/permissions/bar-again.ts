/**
 * Addresses that enter the register again. Where one was forbidden, the prohibition is entered anew for that address of
 * whoever it belongs to now: nobody is refused, and nothing else of theirs is forbidden.
 */
import { sql } from '#platform/db'
import { bar } from './bar.ts'
import { enter, type Pen } from './enter.ts'
import { hashed } from './hashed.ts'
import { isWanting, liveEntry, reachesKind } from './live-entry.ts'
import { lockPeople } from './lock-people.ts'
import type { Point } from './points-of.ts'
import { shareOut } from './share-out.ts'
import { asProhibition, type Spread, widest } from './spread.ts'

/** For contact points that were just added or changed, at most a few thousand at once. One look where nothing was ever forbidden. */
export async function barAgain(pen: Pen, points: readonly Point[]): Promise<void> {
  const people = [...new Set(points.map(({ person }) => person))]
  if (points.length === 0 || !(await isAnythingForbidden(pen, people))) return
  await lockPeople(pen.db, people)
  const { rows } = await sql<Spread>`
    select distinct on (a.person, a.contact, e.channel, e.purpose, e.topic)
           a.person, a.contact, coalesce(e.carried_from, e.id) as "from", e.channel, e.purpose, e.topic
      from ${await hashed(pen, points, { nameless: true })}
      join permissions.barred b on b.kind = a.kind and b.hash = a.hash
      join permissions.entry e on e.id = b.entry_id and ${reachesKind} and ${liveEntry}
     where ${isWanting}
     order by a.person, a.contact, e.channel, e.purpose, e.topic, e.id`.execute(pen.db)
  await enter(
    pen,
    widest(rows).map(row => ({ ...asProhibition(row), via: 'entered-again' })),
  )
  await bar(pen, people)
  await shareOut(pen, people)
}

async function isAnythingForbidden({ db }: Pen, people: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ forbidden: boolean }>`
    select exists (select from permissions.barred)
        or exists (select from permissions.entry e where e.person_id = any(${people}::uuid[]) and e.what = 'prohibition') as forbidden`.execute(
    db,
  )
  return rows[0]?.forbidden === true
}
