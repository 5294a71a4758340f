/** One pair of the queue, with why it is there. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'
import { reasons } from '../schema.ts'
import { cursorOf } from './list-pairs.ts'

const shape = z.object({
  id: idOf('dup'),
  one: idOf('per'),
  other: idOf('per'),
  reasons: z.array(z.enum(reasons)),
  strength: z.int(),
  state: z.enum(['open', 'two']),
  /** Where the queue goes on behind it. */
  cursor: z.string(),
})

export const getPair = query({
  name: 'duplicates.get',
  may: 'duplicates:see',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ pair: idOf('dup') }),
  gives: shape,
  refuses: ['not-found'],
  // Whom it is about is shown by what is asked of each of them.
  shows: () => [],
  async run({ db, refuse }, { pair }) {
    const found = await db
      .selectFrom('duplicates.pair')
      .select(['id', 'person_id as one', 'other_id as other', 'reasons', 'strength', 'state'])
      .where('id', '=', pair)
      .executeTakeFirst()
    if (found === undefined || found.one === null || found.other === null) return refuse('not-found')
    const { one, other } = found
    return { ...found, one, other, cursor: cursorOf(found) }
  },
})
