/**
 * Ends an entry by one of its own: a prohibition because the person wishes so, anything because it was a mistake or things
 * have changed. Only a person or a member of the staff does it: no file, no program, no merge (R1).
 */
import { z } from 'zod'
import { sql } from '#platform/db'
import { idOf } from '#platform/ids'
import { type OperationContext, operation } from '#platform/operation'
import { enter } from '../enter.ts'
import { hashed } from '../hashed.ts'
import { liveEntry } from '../live-entry.ts'
import { pointsOf } from '../points-of.ts'
import { channelField, readScope, saidFields } from '../read-scope.ts'
import { channels, type EntryRow, liftingReasons } from '../schema.ts'

export const lift = operation({
  name: 'permissions.lift',
  may: 'permissions:edit',
  for: ['marketing', 'customer-care'],
  takes: z.strictObject({
    entry: idOf('pem'),
    reason: z.enum(liftingReasons),
    via: saidFields.via,
    /** Of a prohibition of every channel: the channels that stay forbidden. */
    stillForbidden: z.array(channelField).max(4).default([]),
  }),
  gives: z.object({ id: idOf('pem') }),
  refuses: ['not-found', 'only-by-person'],
  async run(context, { entry, reason, via, stillForbidden }) {
    const { db, actor, refuse, note } = context
    const ended = await findLive(db, entry)
    if (ended === undefined) return refuse('not-found')
    const { person_id, contact_id, channel, purpose, topic } = ended
    if (ended.what === 'prohibition' && actor.kind !== 'staff' && actor.kind !== 'public')
      return refuse('only-by-person')
    const scope = await readScope(context, { person: person_id, via })
    const common = { ...scope, contact_id, purpose, topic }
    const [id = ''] = await enter(context, [{ ...common, what: 'lifting', channel, reason, ends: entry }])
    if (ended.what === 'prohibition') await unbar(context, ended)
    const kept = channel === 'any' ? channels.filter(each => stillForbidden.includes(each)) : []
    await enter(
      context,
      kept.map(each => ({ ...common, what: 'prohibition', channel: each, carried_from: entry })),
    )
    note('permissions.lifted', {
      about: [person_id],
      entry,
      reason,
      what: ended.what,
      channel,
      purpose,
      via: scope.via,
    })
    return { id }
  },
})

type Ended = Pick<EntryRow, 'id' | 'person_id' | 'contact_id' | 'what' | 'channel' | 'purpose' | 'topic'>

/** Undefined where it has been ended, too. Of two liftings at once the database takes one. */
const findLive = (db: OperationContext['db'], entry: string): Promise<Ended | undefined> =>
  db
    .selectFrom('permissions.entry as e')
    .select(['e.id', 'e.person_id', 'e.contact_id', 'e.what', 'e.channel', 'e.purpose', 'e.topic'])
    .where('e.id', '=', entry)
    .where('e.what', '<>', 'lifting')
    .where(liveEntry)
    .executeTakeFirst()

/**
 * The prohibition bars no address any more. Nor do those of people who have gone, at the addresses that are this person's now:
 * nobody else is left who could lift them.
 */
async function unbar(context: OperationContext, { id, person_id }: Ended): Promise<void> {
  const { db } = context
  await db.deleteFrom('permissions.barred').where('entry_id', '=', id).execute()
  const points = await pointsOf(context, [person_id])
  if (points.length === 0) return
  await sql`delete from permissions.barred b using ${await hashed(context, points)}, permissions.entry e
    where b.kind = a.kind and b.hash = a.hash and e.id = b.entry_id
      and not exists (select from people.person p where p.id = e.person_id)`.execute(db)
}
