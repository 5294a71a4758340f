/** Differences that somebody has decided on, as long as they are still the ones that were seen. */
import { z } from 'zod'
import type { OperationContext } from '#platform/operation'
import { comparedFacts, type DifferenceRow } from './schema.ts'

/** `seenAt` is the moment that the list told: a difference that says something else by now has another. */
export const seenField = z.strictObject({ fact: z.enum(comparedFacts), seenAt: z.string().min(1).max(40) })

type Seen = z.output<typeof seenField>

/** Refuses `not-found` for an organisation that is not there, `stale` where one is gone or says something else. */
export async function seenDifferences(
  { db, refuse }: Pick<OperationContext<'not-found' | 'stale'>, 'db' | 'refuse'>,
  organisation: string,
  seen: readonly Seen[],
): Promise<readonly Pick<DifferenceRow, 'fact' | 'theirs'>[]> {
  const there = await db
    .selectFrom('organisations.organisation')
    .select('id')
    .where('id', '=', organisation)
    .forUpdate()
    .executeTakeFirst()
  if (there === undefined) refuse('not-found')
  const open = await db
    .selectFrom('organisations.difference')
    .select(['fact', 'theirs', 'seen_at'])
    .where('organisation_id', '=', organisation)
    .where('kept_at', 'is', null)
    .execute()
  return seen.map(({ fact, seenAt }) => {
    const found = open.find(each => each.fact === fact && each.seen_at === seenAt)
    return found ?? refuse('stale')
  })
}
