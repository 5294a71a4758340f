/**
 * Who a line is about, when that is beyond doubt. What is only likely makes nobody one with anybody: it waits for a person to
 * look at it (the queue of duplicates).
 */
import { firstName, nameKey } from '#platform/formats'
import { type Known, type KnownPerson, pointKey } from './known.ts'
import type { Line } from './line.ts'

export type Found =
  | Readonly<{ is: 'nobody' }>
  | Readonly<{ is: 'somebody'; person: KnownPerson }>
  /** Several people fit equally: they may be one, which a line can't tell. */
  | Readonly<{ is: 'several' }>

/**
 * In this order: the same row was taken in before · the identity code · an e-mail address or number that works and the same
 * first name · an address or number and the same whole name, in whatever order it is written. Another identity code always
 * means another person.
 */
export function findPerson(line: Line, known: Known): Found {
  const before = line.rowKey === undefined ? undefined : known.byRow.get(line.rowKey)
  if (before !== undefined) return { is: 'somebody', person: before }
  const { identityIndex } = line
  const coded = identityIndex === undefined ? undefined : known.byIdentity.get(identityIndex)
  if (coded !== undefined) return { is: 'somebody', person: coded }
  const fitting = new Set<KnownPerson>()
  for (const { kind, key } of line.points) {
    // A household shares an address: of that, and the name, somebody is only likely to be the same.
    if (kind === 'post') continue
    for (const person of known.byPoint.get(pointKey(kind, key)) ?? []) {
      if (isOther(line, person)) continue
      if (agrees(line, person, person.points.get(pointKey(kind, key))?.verified ?? false)) fitting.add(person)
    }
  }
  const [person, ...rest] = fitting
  if (person === undefined) return { is: 'nobody' }
  return rest.length === 0 ? { is: 'somebody', person } : { is: 'several' }
}

const isOther = ({ identityIndex }: Line, person: KnownPerson): boolean =>
  identityIndex !== undefined && person.identityIndex !== null && person.identityIndex !== identityIndex

/** A mailbox or a number may be shared: by itself it never makes two names one person. */
function agrees({ row }: Line, { names }: KnownPerson, verified: boolean): boolean {
  const given = row.givenNames ?? ''
  const family = row.familyName ?? ''
  const knownGiven = names.given_names ?? ''
  const knownFamily = names.family_name ?? ''
  if (given === '' && family === '') return verified
  if (nameKey(given, family) === nameKey(knownGiven, knownFamily)) return true
  return verified && given !== '' && firstName(given) === firstName(knownGiven)
}
