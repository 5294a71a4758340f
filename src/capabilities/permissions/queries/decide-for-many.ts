/** The same decision for a list of people at once: who may be contacted, at which contact point, and the deciding reason. */
import { z } from 'zod'
import { type Db, sql } from '#platform/db'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'
import type { Register } from '#platform/registers'
import { aimField, channelField, topicField } from '../read-scope.ts'
import type { Question } from '../rules/may-contact.ts'

const decided = z.object({
  person: idOf('per'),
  may: z.boolean(),
  contact: idOf('con').nullable(),
  because: z.string(),
  entry: idOf('pem').nullable(),
})

export type Decided = z.output<typeof decided>

export const decideForMany = query({
  name: 'permissions.decide-for-many',
  may: 'permissions:see',
  for: ['marketing', 'customer-care'],
  takes: z.strictObject({
    people: z.array(idOf('per')).min(1).max(1_000),
    channel: channelField,
    purpose: aimField,
    topic: topicField,
  }),
  gives: z.array(decided),
  refuses: [],
  /** Somebody unknown is answered as such, and nobody was shown. */
  shows: (found: Decided[]) =>
    found.filter(({ because }) => because !== 'unknown').map(({ person }) => person),
  async run({ db, clock, register }, { people, channel, purpose, topic }) {
    const question = { channel, purpose, topic: topic ?? undefined, at: clock.now() }
    return [...(await decideAtOnce(db, register, people, question))]
  },
})

/** For other capabilities' senders and segments; nobody is logged as shown. */
export async function decideAtOnce(
  db: Db,
  register: Register,
  people: readonly string[],
  { channel, purpose, topic, at }: Question,
): Promise<readonly Decided[]> {
  const { rows } = await sql<Decided>`
    select m.person_id as person, m.may, m.contact_id as contact, m.because, m.entry_id as entry
      from permissions.may_contact(${register.id}::uuid, ${people}::uuid[], ${channel}, ${purpose}, ${topic ?? null}, ${at.toString()}::timestamptz) m`.execute(
    db,
  )
  return rows
}
