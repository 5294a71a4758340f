/**
 * Two people who turn out to be one keep what either has said, in the order in which it was said: the prohibition of one beats
 * the consent of the other. Liftings are not carried, so that none of them ends what it was not said of.
 */
import { sql } from '#platform/db'
import { type Entered, enter, type Pen } from './enter.ts'
import { liveEntry } from './live-entry.ts'
import type { EntryRow } from './schema.ts'

type Pair = Readonly<{ stays: string; goes: string }>

/** Enters for the one who stays whatever still counts of the one who goes. */
export async function carryOver(pen: Pen, { stays, goes }: Pair): Promise<void> {
  const { rows } = await sql<EntryRow>`select e.* from permissions.entry e
    where e.person_id = ${goes} and e.what <> 'lifting' and ${liveEntry}
      and not exists (select from permissions.entry k where k.person_id = ${stays} and k.carried_from = e.id
        and not exists (select from permissions.entry l where l.ends = k.id))
    order by e.at, e.id`.execute(pen.db)
  await enter(
    pen,
    rows.map(({ register_id: _, id, recorded_at, actor_kind, actor_id, ...said }) => ({
      ...said,
      person_id: stays,
      via: 'merge',
      carried_from: id,
    })),
  )
}

/**
 * Two people after all: what one let us do was not said by the other, and ends. What either forbade stays forbidden for both
 * until somebody lifts it.
 */
export async function endCarried(pen: Pen, { stays, goes }: Pair): Promise<void> {
  const { rows } = await sql<Pick<EntryRow, 'id' | 'channel' | 'purpose' | 'topic' | 'contact_id'>>`
    select e.id, e.channel, e.purpose, e.topic, e.contact_id from permissions.entry e
      join permissions.entry o on o.id = e.carried_from and o.person_id = ${goes}
     where e.person_id = ${stays} and e.via = 'merge' and e.what in ('consent', 'existing-customer', 'b2b-role')
       and ${liveEntry}`.execute(pen.db)
  await enter(
    pen,
    rows.map(
      ({ id, ...scope }): Entered => ({
        ...scope,
        person_id: stays,
        what: 'lifting',
        via: 'merge',
        reason: 'mistake',
        ends: id,
      }),
    ),
  )
}
