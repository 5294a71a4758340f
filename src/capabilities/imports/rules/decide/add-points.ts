/**
 * The contact points of a line that somebody does not have yet, but for those that were taken away since the file's facts were
 * obtained. The first of its kind is the one that is used.
 */
import type { Changes } from './changes.ts'
import { type Known, type KnownPerson, pointKey, put } from './known.ts'
import type { Line } from './line.ts'
import type { Occasion } from './occasion.ts'

export function addPoints(
  { points }: Line,
  person: KnownPerson,
  known: Known,
  changes: Changes,
  { obtainedOn, hashOf }: Occasion,
): readonly string[] {
  const made: string[] = []
  for (const point of points) {
    const key = pointKey(point.kind, point.key)
    if (person.points.has(key)) continue
    if (person.removed.size > 0 && (person.removed.get(hashOf(point.kind, point.key)) ?? '') >= obtainedOn)
      continue
    const preferred = !person.preferred.has(point.kind)
    person.points.set(key, { verified: false })
    person.preferred.add(point.kind)
    put(known.byPoint, key, person)
    changes.points.push({ personId: person.id, point, preferred })
    made.push(point.kind)
  }
  return made
}
