/** The contact points of a line that somebody does not have yet. The first of its kind is the one that is used. */
import type { Changes } from './changes.ts'
import { type Known, type KnownPerson, pointKey, put } from './known.ts'
import type { Line } from './line.ts'

export function addPoints(
  { points }: Line,
  person: KnownPerson,
  known: Known,
  changes: Changes,
): readonly string[] {
  const made: string[] = []
  for (const point of points) {
    const key = pointKey(point.kind, point.key)
    if (person.points.has(key)) continue
    const preferred = !person.preferred.has(point.kind)
    person.points.set(key, { verified: false })
    person.preferred.add(point.kind)
    put(known.byPoint, key, person)
    changes.points.push({ personId: person.id, point, preferred })
    made.push(point.kind)
  }
  return made
}
