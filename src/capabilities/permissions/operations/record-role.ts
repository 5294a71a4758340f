/**
 * Says that a role at work lets us write about what its duties concern (917/2014 202 § as the authorities read it): the duties
 * have been looked into and written down, for a title alone is not enough. E-mail only; a text message wants a consent.
 */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { enter } from '../enter.ts'
import { aimField, readScope, saidFields, topicField } from '../read-scope.ts'
import { dutyReasons } from '../schema.ts'

export const recordRole = operation({
  name: 'permissions.record-role',
  may: 'permissions:edit',
  for: ['marketing', 'customer-care'],
  takes: z.strictObject({
    role: idOf('rol'),
    reason: z.enum(dutyReasons),
    purpose: aimField.exclude(['research']).default('direct-marketing'),
    topic: topicField,
    via: saidFields.via,
  }),
  gives: z.object({ id: idOf('pem') }),
  refuses: ['not-found', 'duties-unknown'],
  async run(context, { role, reason, purpose, topic = null, via }) {
    const { db, clock, refuse, note } = context
    const known = await db
      .selectFrom('people.role')
      .select(['person_id', 'duties', 'until'])
      .where('id', '=', role)
      .executeTakeFirst()
    if (known === undefined || (known.until !== null && known.until < clock.today().toString()))
      return refuse('not-found')
    const scope = await readScope(context, { person: known.person_id, via })
    if (known.duties === null) return refuse('duties-unknown')
    const [id = ''] = await enter(context, [
      { ...scope, what: 'b2b-role', channel: 'email', purpose, topic, reason, rests_on: role },
    ])
    note('permissions.role-recorded', { about: [known.person_id], entry: id, role, reason, purpose })
    return { id }
  },
})
