/** Removes an interaction with everything that came along. That the people were in touch is not taken back. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { findForUpdate } from '../known-interaction.ts'

export const removeInteraction = operation({
  name: 'interactions.remove',
  may: 'interactions:edit',
  for: ['customer-care', 'contacts'],
  takes: z.strictObject({ interaction: idOf('int') }),
  refuses: ['not-found'],
  async run({ db, refuse, note }, { interaction }) {
    const current = await findForUpdate(db, interaction)
    if (current === undefined) return refuse('not-found')
    await db.deleteFrom('interactions.attachment').where('interaction_id', '=', interaction).execute()
    await db.deleteFrom('interactions.interaction').where('id', '=', interaction).execute()
    note('interactions.removed', { about: current.people, interaction })
  },
})
