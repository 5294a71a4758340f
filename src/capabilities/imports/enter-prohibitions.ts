/** What a file says about being left alone is entered, never the other way round (R1): a permission is not read from a file. */
import { barAgain, forbidPoints, recordProhibitions } from '#capabilities/permissions'
import type { OperationContext } from '#platform/operation'
import type { Changes } from './rules/decide/changes.ts'

type Context = Pick<OperationContext, 'db' | 'clock' | 'actor' | 'register'>

/** Whoever was forgotten and had forbidden something is met again by a keyed hash of the address, and the prohibition with them. */
export async function enterProhibitions(
  context: Context,
  { points, prohibitions, forbidden }: Changes,
): Promise<void> {
  const reached = points.map(({ personId, point: { kind, key } }) => ({ person: personId, kind, key }))
  if (reached.length > 0) await barAgain(context, reached)
  if (forbidden.length > 0) await forbidPoints(context, forbidden, 'import')
  if (prohibitions.length > 0)
    await recordProhibitions(
      context,
      prohibitions.map(({ person, channel }) => ({ person, channel, purpose: 'any' as const })),
      'import',
    )
}
