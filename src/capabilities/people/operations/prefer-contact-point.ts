/** Makes one contact point of its kind the one that is used first. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { findContactPointForUpdate } from '../known-contact-point.ts'

export const preferContactPoint = operation({
  name: 'people.prefer-contact-point',
  may: 'people:edit',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ contact: idOf('con') }),
  refuses: ['not-found'],
  async run({ db, refuse, note }, { contact }) {
    const current = await findContactPointForUpdate(db, contact)
    if (current === undefined) return refuse('not-found')
    if (current.preferred) return
    await db
      .updateTable('people.contact_point')
      .set({ preferred: false })
      .where('person_id', '=', current.person)
      .where('kind', '=', current.kind)
      .where('preferred', '=', true)
      .execute()
    await db.updateTable('people.contact_point').set({ preferred: true }).where('id', '=', contact).execute()
    note('people.contact-point-preferred', { about: [current.person], contact, kind: current.kind })
  },
})
