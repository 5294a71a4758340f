/** Corrects an interaction. An earlier change is never overwritten unseen. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { checkInteraction } from '../checked-interaction.ts'
import { interactionFields } from '../interaction.ts'
import { findForUpdate } from '../known-interaction.ts'
import { versionField } from '../version.ts'
import { changeInteraction } from '../write-interaction.ts'

export const editInteraction = operation({
  name: 'interactions.edit',
  may: 'interactions:edit',
  for: ['customer-care', 'contacts'],
  takes: z.strictObject({ interaction: idOf('int'), version: versionField, ...interactionFields }),
  gives: z.object({ version: z.int() }),
  refuses: ['not-found', 'stale'],
  async run(context, { interaction, version, ...typed }) {
    const { db, refuse, note } = context
    const current = await findForUpdate(db, interaction)
    if (current === undefined) return refuse('not-found')
    if (current.version !== version) return refuse('stale')
    const checked = await checkInteraction(context, typed)
    await changeInteraction(context, interaction, checked)
    const about = [...new Set([...current.people, ...checked.people])]
    note('interactions.edited', { about, interaction, kind: checked.kind })
    return { version: version + 1 }
  },
})
