/** Takes away a contact point that is wrong or not needed. Nothing else is preferred in its stead by itself. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { rememberRemovedPoint } from '../removed-point.ts'

export const removeContactPoint = operation({
  name: 'people.remove-contact-point',
  may: 'people:edit',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ contact: idOf('con') }),
  refuses: ['not-found'],
  async run(context, { contact }) {
    const { db, refuse, note } = context
    const removed = await db
      .deleteFrom('people.contact_point')
      .where('id', '=', contact)
      .returning(['person_id', 'kind', 'comparison_key'])
      .executeTakeFirst()
    if (removed === undefined) return refuse('not-found')
    const { person_id: person, kind, comparison_key: key } = removed
    await rememberRemovedPoint(context, { person, kind, key })
    note('people.contact-point-removed', { about: [person], contact, kind })
  },
})
