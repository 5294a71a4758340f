/** Says whether a contact point was found to work. Unreachable people are what marketing lets go of (N9.9). */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { findContactPointForUpdate } from '../known-contact-point.ts'
import { contactStates } from '../schema.ts'

export const setContactState = operation({
  name: 'people.set-contact-state',
  may: 'people:edit',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ contact: idOf('con'), state: z.enum(contactStates) }),
  refuses: ['not-found'],
  async run({ db, clock, refuse, note }, { contact, state }) {
    const current = await findContactPointForUpdate(db, contact)
    if (current === undefined) return refuse('not-found')
    if (current.state === state) return
    await db
      .updateTable('people.contact_point')
      .set({ state, state_since: clock.today().toString(), version: current.version + 1 })
      .where('id', '=', contact)
      .execute()
    note('people.contact-state-set', { about: [current.person], contact, kind: current.kind, state })
  },
})
