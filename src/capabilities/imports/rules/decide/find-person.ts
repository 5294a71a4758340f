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
  /** The line names nobody, and its address is known: it tells nothing new of anybody. Whose it is, if one person's. */
  | Readonly<{ is: 'an-address'; person: KnownPerson | undefined }>
  /** Several people fit equally: they may be one, which a line can't tell. */
  | Readonly<{ is: 'several' }>

/**
 * In this order: the identity code · the same row was taken in before · an address or number and the same whole name, in
 * whatever order it is written · an address or number that was found to work, the same first name and the same surname.
 * Another identity code or day of birth always means another person.
 */
export function findPerson(line: Line, known: Known): Found {
  const { identityIndex, rowKey } = line
  const coded = identityIndex === undefined ? undefined : known.byIdentity.get(identityIndex)
  if (coded !== undefined) return { is: 'somebody', person: coded }
  const isNameless = (line.row.givenNames ?? '') === '' && (line.row.familyName ?? '') === ''
  const before = rowKey === undefined || isNameless ? undefined : known.byRow.get(rowKey)
  if (before !== undefined && !isOther(line, before)) return { is: 'somebody', person: before }
  const fitting = new Set<KnownPerson>()
  for (const { kind, key } of line.points) {
    // A household shares an address: of that, and the name, somebody is only likely to be the same.
    if (kind === 'post') continue
    for (const person of known.byPoint.get(pointKey(kind, key)) ?? []) {
      const isVerified = person.points.get(pointKey(kind, key))?.verified ?? false
      if (isNameless || (!isOther(line, person) && agrees(line, person, isVerified))) fitting.add(person)
    }
  }
  const [person, ...rest] = fitting
  if (person === undefined) return { is: 'nobody' }
  if (isNameless && identityIndex === undefined)
    return { is: 'an-address', person: rest.length === 0 ? person : undefined }
  return rest.length === 0 ? { is: 'somebody', person } : { is: 'several' }
}

function isOther({ row, identityIndex }: Line, person: KnownPerson): boolean {
  const codesDiffer =
    identityIndex !== undefined && person.identityIndex !== null && person.identityIndex !== identityIndex
  const birthsDiffer =
    row.birthDate !== undefined && person.birthDate !== undefined && person.birthDate !== row.birthDate
  return codesDiffer || birthsDiffer
}

/** A mailbox or a number may be shared: by itself it never makes two names one person. */
function agrees({ row }: Line, { names }: KnownPerson, isVerified: boolean): boolean {
  const given = row.givenNames ?? ''
  const family = row.familyName ?? ''
  const knownGiven = names.given_names ?? ''
  const knownFamily = names.family_name ?? ''
  if (nameKey(given, family) === nameKey(knownGiven, knownFamily)) return true
  return (
    isVerified &&
    given !== '' &&
    family !== '' &&
    firstName(given) === firstName(knownGiven) &&
    nameKey('', family) === nameKey('', knownFamily)
  )
}
