/** Writes a decision on both sides of a pair, whichever of its two rows was named. Answers whom it is about. */
import type { OperationContext } from '#platform/operation'
import type { PairRow } from './schema.ts'

export async function decidePair(
  { db, clock, refuse }: Pick<OperationContext<'not-found'>, 'db' | 'clock' | 'refuse'>,
  id: string,
  state: PairRow['state'],
): Promise<readonly string[]> {
  const pair = await db
    .selectFrom('duplicates.pair')
    .select(['person_id as one', 'other_id as other'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (pair === undefined || pair.one === null || pair.other === null) return refuse('not-found')
  const people = [pair.one, pair.other]
  await db
    .updateTable('duplicates.pair')
    .set({ state, decided_at: state === 'open' ? null : clock.now().toString() })
    .where('person_id', 'in', people)
    .where('other_id', 'in', people)
    .execute()
  return people
}
