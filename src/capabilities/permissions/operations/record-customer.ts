/**
 * Says that somebody gave this address when something was sold to them, and could say no at once (917/2014 200 §, 3 mom.): we
 * may tell of similar trainings by the same channel until they forbid it.
 */
import { z } from 'zod'
import { dayField } from '#platform/fields'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { enter } from '../enter.ts'
import { readScope, saidFields, topicField } from '../read-scope.ts'

export const recordCustomer = operation({
  name: 'permissions.record-customer',
  may: 'permissions:edit',
  for: ['marketing', 'customer-care'],
  takes: z.strictObject({
    person: idOf('per'),
    contact: idOf('con'),
    channel: z.enum(['email', 'sms']),
    soldOn: dayField,
    /** A way to say no was offered when the address was given; without it there is no exception. */
    offeredWayOut: z.literal(true),
    topic: topicField,
    via: saidFields.via,
  }),
  gives: z.object({ id: idOf('pem') }),
  refuses: ['not-found'],
  async run(context, { channel, soldOn, offeredWayOut: _, topic = null, ...said }) {
    const { db, clock, refuse, note } = context
    if (soldOn > clock.today().toString())
      refuse('invalid-input', { problems: [{ field: 'soldOn', problem: 'day-in-future' }] })
    const scope = await readScope(context, said)
    const point = await db
      .selectFrom('people.contact_point')
      .select('kind')
      .where('id', '=', said.contact)
      .executeTakeFirst()
    if (point?.kind !== (channel === 'sms' ? 'phone' : 'email')) return refuse('not-found')
    const [id = ''] = await enter(context, [
      { ...scope, what: 'existing-customer', channel, purpose: 'direct-marketing', topic, sold_on: soldOn },
    ])
    note('permissions.customer-recorded', { about: [said.person], entry: id, channel })
    return { id }
  },
})
