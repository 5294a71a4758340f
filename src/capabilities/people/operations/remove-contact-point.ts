/** Takes away a contact point that is wrong or not needed. Nothing else is preferred in its stead by itself. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'

export const removeContactPoint = operation({
  name: 'people.remove-contact-point',
  may: 'people:edit',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ contact: idOf('con') }),
  refuses: ['not-found'],
  async run({ db, refuse, note }, { contact }) {
    const removed = await db
      .deleteFrom('people.contact_point')
      .where('id', '=', contact)
      .returning(['person_id', 'kind'])
      .executeTakeFirst()
    if (removed === undefined) return refuse('not-found')
    note('people.contact-point-removed', { about: [removed.person_id], contact, kind: removed.kind })
  },
})
