/** Records a meeting, a call, an e-mail, a letter or a note. What is written is read by those whom it is about. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { checkInteraction } from '../checked-interaction.ts'
import { interactionFields } from '../interaction.ts'
import { insertInteraction } from '../write-interaction.ts'

export const recordInteraction = operation({
  name: 'interactions.record',
  may: 'interactions:edit',
  for: ['customer-care', 'contacts'],
  takes: z.strictObject(interactionFields),
  gives: z.object({ id: idOf('int') }),
  refuses: ['not-found'],
  async run(context, typed) {
    const { actor, note } = context
    const checked = await checkInteraction(context, typed)
    const recordedBy = actor.kind === 'staff' ? actor.id : null
    const id = await insertInteraction(context, checked, { cameBy: 'staff', recordedBy })
    note('interactions.recorded', { about: checked.people, interaction: id, kind: checked.kind })
    return { id }
  },
})
