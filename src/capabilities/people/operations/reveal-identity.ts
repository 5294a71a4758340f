/** Opens a sealed value for a purpose that is told. Both the log of what was done and the log of who was looked at keep it. */
import { z } from 'zod'
import { logRead } from '#platform/audit'
import { idOf, newId } from '#platform/ids'
import { operation } from '#platform/operation'
import { openSealed } from '../sealed.ts'

export const revealIdentity = operation({
  name: 'people.reveal-identity',
  may: 'people:identify',
  for: ['customer-care', 'claims'],
  takes: z.strictObject({ person: idOf('per'), what: z.enum(['identity-code', 'birth-date']) }),
  gives: z.object({ value: z.string() }),
  refuses: ['not-found'],
  async run(context, { person, what }) {
    const { db, clock, actor, purpose, refuse, note } = context
    const column = what === 'identity-code' ? 'identity_code' : 'birth_date'
    const value = await openSealed(context, person, column)
    if (value === undefined) return refuse('not-found')
    note('people.identity-revealed', { about: [person], what, purpose })
    await logRead(db, {
      at: clock.now(),
      actor,
      id: newId(clock),
      query: 'people.reveal-identity',
      purpose,
      people: [person],
    })
    return { value }
  },
})
