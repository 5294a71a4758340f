/**
 * Whether two entries are likely about one person, and why, the weightiest reason first. A name alone says nothing: there are
 * ten thousand Matti Virtanens. What can't be one person's (two identity codes, two days of birth) decides against.
 */
import { reasons as inOrder, type Reason, type Strength } from '../schema.ts'

/** `similar`: all words of one name are in the other, which has more. */
export type NameLikeness = 'same' | 'similar' | 'other'

export type Evidence = Readonly<{
  name: NameLikeness
  email: boolean
  phone: boolean
  address: boolean
  organisation: boolean
  postalCode: boolean
  /** Absent where either is unknown. */
  birthDate?: 'same' | 'differs' | undefined
  /** Both have one; no two entries have the same. */
  identityCodesDiffer: boolean
}>

export type Judgement = Readonly<{ strength: Strength; reasons: readonly Reason[] }>

/** Undefined: not likely enough to ask anybody. */
export function judge(evidence: Evidence): Judgement | undefined {
  if (evidence.identityCodesDiffer) return undefined
  // Somebody of one name and one address whose days of birth differ is rather a slip of the pen than a twin.
  if (evidence.birthDate === 'differs' && !(evidence.name === 'same' && evidence.email)) return undefined
  const strength = strengthOf(evidence)
  return strength === undefined ? undefined : { strength, reasons: reasonsOf(evidence) }
}

function strengthOf(evidence: Evidence): Strength | undefined {
  const { name, email, phone, address, organisation, postalCode, birthDate } = evidence
  if (name === 'other') return email && phone ? 2 : email || phone ? 1 : undefined
  if (birthDate === 'differs') return 2
  if (email || birthDate === 'same') return 3
  if (name === 'same') return phone || address ? 3 : organisation ? 2 : postalCode ? 1 : undefined
  return phone || address ? 2 : organisation ? 1 : undefined
}

function reasonsOf(evidence: Evidence): readonly Reason[] {
  const holds: Readonly<Record<Reason, boolean>> = {
    'same-email': evidence.email,
    'same-phone': evidence.phone,
    'same-birth-date': evidence.birthDate === 'same',
    'same-name': evidence.name === 'same',
    'similar-name': evidence.name === 'similar',
    'same-address': evidence.address,
    'same-organisation': evidence.organisation,
    // Who shares an address shares its code.
    'same-postal-code': evidence.postalCode && !evidence.address,
  }
  return inOrder.filter(reason => holds[reason])
}
