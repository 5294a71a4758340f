/** Leaves the proof that a copy was handed over, and in which form. What it held stands nowhere: it is what is held. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { isKnown } from '#platform/privacy'

export const giveCopy = operation({
  name: 'requests.give-copy',
  may: 'requests:copy',
  for: 'accountability',
  takes: z.strictObject({ person: idOf('per'), format: z.enum(['pdf', 'json']) }),
  refuses: ['not-found'],
  async run({ db, declarations, refuse, note }, { person, format }) {
    if (!(await isKnown(db, declarations, { kind: 'person', id: person }))) refuse('not-found')
    note('requests.copy-given', { about: [person], format })
  },
})
