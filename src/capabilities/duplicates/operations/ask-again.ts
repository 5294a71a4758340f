/** Puts a pair that was marked as two back into the queue. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { decidePair } from '../decide-pair.ts'

export const askAgain = operation({
  name: 'duplicates.ask-again',
  may: 'duplicates:merge',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ pair: idOf('dup') }),
  refuses: ['not-found'],
  async run(context, { pair }) {
    const people = await decidePair(context, pair, 'open')
    context.note('duplicates.asked-again', { about: people, pair })
  },
})
