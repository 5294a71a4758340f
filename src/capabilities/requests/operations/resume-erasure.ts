/** Goes on with an open wish on the day that something more may go. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { isKnown } from '#platform/privacy'
import { carryOut } from './carry-out.ts'

export const resumeErasure = operation({
  name: 'requests.resume-erasure',
  may: 'requests:erase',
  for: 'accountability',
  takes: z.strictObject({ erasure: idOf('era') }),
  refuses: ['not-found'],
  async run({ db, clock, register, declarations, refuse, note }, { erasure }) {
    const wish = await db
      .selectFrom('requests.erasure')
      .select('person_id')
      .where('id', '=', erasure)
      .executeTakeFirst()
    if (wish === undefined) return refuse('not-found')
    const person = wish.person_id
    // The person may have left by another way (a term that ended); then the run writes down that nothing is kept.
    await isKnown(db, declarations, { kind: 'person', id: person }, { lock: true })
    const { definition } = register
    const { isNew, ...figures } = await carryOut(db, { declarations, definition, clock }, { erasure, person })
    if (isNew) note('requests.erasure-resumed', { about: [person], erasure, ...figures })
  },
})
