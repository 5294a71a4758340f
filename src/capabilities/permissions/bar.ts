/**
 * Every address of somebody who forbade something is barred: its keyed hash stands beside the prohibition, and stays when the
 * address is changed, the person merged, or erased (GDPR 21(3)).
 */
import { sql } from '#platform/db'
import type { OperationContext } from '#platform/operation'
import { hashed } from './hashed.ts'
import { liveEntry, reachesKind } from './live-entry.ts'
import { pointsOf } from './points-of.ts'

/** Bars all addresses of those among these people who have prohibitions; what is barred already stays so. */
export async function bar(
  context: Pick<OperationContext, 'db' | 'register'>,
  people: readonly string[],
): Promise<void> {
  if (people.length === 0) return
  const { rows: forbidding } = await sql<{ person: string }>`
    select distinct e.person_id as person from permissions.entry e
     where e.person_id = any(${people}::uuid[]) and e.what = 'prohibition' and ${liveEntry}`.execute(
    context.db,
  )
  const points = await pointsOf(
    context,
    forbidding.map(({ person }) => person),
  )
  if (points.length === 0) return
  await sql`insert into permissions.barred (kind, hash, entry_id)
    select a.kind, a.hash, e.id from ${await hashed(context, points)}
      join permissions.entry e on e.person_id = a.person and e.what = 'prohibition'
       and (e.contact_id is null or e.contact_id = a.contact) and ${reachesKind} and ${liveEntry}
    on conflict do nothing`.execute(context.db)
}
