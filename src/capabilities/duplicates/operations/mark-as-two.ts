/** Says that a likely pair is two people. It is not asked again, unless something new speaks for it. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { decidePair } from '../decide-pair.ts'

export const markAsTwo = operation({
  name: 'duplicates.mark-as-two',
  may: 'duplicates:merge',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ pair: idOf('dup') }),
  refuses: ['not-found'],
  async run(context, { pair }) {
    const people = await decidePair(context, pair, 'two')
    context.note('duplicates.marked-as-two', { about: people, pair })
  },
})
