/** What is said in every entry: of whom, which address, how and when it was said. */
import { z } from 'zod'
import type { Actor } from '#platform/auth'
import { defaultZone, Temporal } from '#platform/clock'
import { dayField, orNull } from '#platform/fields'
import { idOf } from '#platform/ids'
import type { OperationContext } from '#platform/operation'
import { aims, channels, type Way, ways } from './schema.ts'

export const channelField = z.enum(channels)
export const aimField = z.enum(aims)
export const anyChannelField = z.enum([...channels, 'any'])
export const anyAimField = z.enum([...aims, 'any'])
export const topicField = orNull(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'not-a-choice')).optional()

export const saidFields = {
  person: idOf('per'),
  /** How it was said to us; of an API key it is the API, whatever is given. */
  via: z.enum(ways).default('staff'),
  /** The day on which it was said; now, unless told. */
  on: orNull(dayField).optional(),
}

export const contactField = orNull(idOf('con')).optional()

type Said = Readonly<{
  person: string
  via: Way
  on?: string | null | undefined
  contact?: string | null | undefined
}>
type Context = Pick<OperationContext<'not-found'>, 'db' | 'clock' | 'actor' | 'refuse'>

/**
 * The columns that every entry has. Refused as not found: somebody who is not here or wished to be forgotten, another's
 * contact point. Refused as invalid: a day that has not come. The person is not merged, taken away or erased meanwhile: what
 * is said is carried over with them, or not found.
 */
export async function readScope(context: Context, said: Said) {
  const { db, clock, actor, refuse } = context
  const { person, contact = null, on = null } = said
  const found = await db
    .selectFrom('people.person as p')
    .leftJoin('people.contact_point as c', join =>
      join.onRef('c.person_id', '=', 'p.id').on('c.id', '=', contact),
    )
    .select(['p.id', 'c.id as contact', 'c.kind'])
    .where('p.id', '=', person)
    .where('p.withheld_since', 'is', null)
    .forKeyShare('p')
    .executeTakeFirst()
  if (found === undefined || (contact !== null && found.contact === null)) return refuse('not-found')
  const today = clock.today().toString()
  if (on !== null && on > today) {
    refuse('invalid-input', { problems: [{ field: 'on', problem: 'day-in-future' }] })
  }
  return {
    person_id: person,
    contact_id: contact,
    via: viaOf(actor, said.via),
    at: on === null || on === today ? clock.now().toString() : startOf(on),
  }
}

export const viaOf = ({ kind }: Actor, told: Way): Way => (kind === 'key' ? 'api' : told)

const startOf = (day: string): string =>
  Temporal.PlainDate.from(day).toZonedDateTime(defaultZone).toInstant().toString()
