/**
 * Carries out a person's wish to be forgotten (GDPR Art. 17; N9.7): what no purpose holds any more goes now. What the law
 * keeps goes by itself when its term ends, because the wish stays open until then.
 */
import { z } from 'zod'
import { idOf, newId } from '#platform/ids'
import { operation } from '#platform/operation'
import { isKnown } from '#platform/privacy'
import { findOpenWish } from '../queries/find-open-wish.ts'
import { carryOut } from './carry-out.ts'

/** Asked again while a wish is open, it is the same wish: the ledger tells it once. Returns the ledger's id. */
export const eraseOnWish = operation({
  name: 'requests.erase',
  may: 'requests:erase',
  for: 'accountability',
  takes: z.strictObject({ person: idOf('per'), confirmed: z.literal(true) }),
  gives: z.object({ id: idOf('era') }),
  refuses: ['not-found'],
  async run({ db, clock, register, declarations, refuse, note }, { person }) {
    if (!(await isKnown(db, declarations, { kind: 'person', id: person }, { lock: true })))
      refuse('not-found')
    const open = await findOpenWish(db, person)
    const id = open ?? newId(clock)
    if (open === undefined) {
      await db
        .insertInto('requests.erasure')
        .values({ id, person_id: person, wished_at: clock.now().toString() })
        .execute()
    }
    const { definition } = register
    const { isNew: _, ...figures } = await carryOut(
      db,
      { declarations, definition, clock },
      { erasure: id, person },
    )
    note('requests.erased', { about: [person], erasure: id, ...figures })
    return { id }
  },
})
