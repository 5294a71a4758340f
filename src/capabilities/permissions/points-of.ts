/** The contact points of people, each by the key that it is compared by. */
import { sql } from '#platform/db'
import type { OperationContext } from '#platform/operation'
import type { BarredRow } from './schema.ts'

/** A contact point that is there, by its person, kind and comparison key. */
export type Point = Readonly<{ person: string; kind: BarredRow['kind']; key: string }>

export async function pointsOf(
  { db }: Pick<OperationContext, 'db'>,
  people: readonly string[],
): Promise<readonly Point[]> {
  if (people.length === 0) return []
  const { rows } = await sql<Point>`select c.person_id as person, c.kind, c.comparison_key as key
    from people.contact_point c where c.person_id = any(${people}::uuid[])`.execute(db)
  return rows
}
