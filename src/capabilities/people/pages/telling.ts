/** Names, days and addresses as the reader writes them. */
import { Temporal } from '#platform/clock'
import { addressLines, formatPhone } from '#platform/formats'
import { formatDay, type Language } from '#platform/i18n'
import type { Tone } from '#ui'
import type { ContactState } from '../schema.ts'

export const dayTold = (language: Language, day: string): string =>
  formatDay(language, Temporal.PlainDate.from(day.slice(0, 10)))

/** As lists are ordered: the surname first. */
export const listName = ({ familyName, givenNames }: Named): string =>
  [familyName, givenNames].filter(part => part !== '').join(', ')

/** A dash for whoever is known by an address only: a link and a heading need something to be read. */
export const fullName = ({ familyName, givenNames }: Named): string =>
  `${givenNames} ${familyName}`.trim() || '–'

type Named = Readonly<{ familyName: string; givenNames: string }>

type Reached = Readonly<{
  kind: 'email' | 'phone' | 'post'
  value: string | null
  street: string | null
  postalCode: string | null
  town: string | null
  country: string | null
}>

export function contactTold(language: Language, point: Reached): string {
  if (point.kind === 'phone') return formatPhone(point.value ?? '')
  if (point.kind === 'email') return point.value ?? ''
  const { street, postalCode, town, country } = point
  return addressLines(language, {
    street: street ?? '',
    postalCode: postalCode ?? '',
    town: town ?? '',
    country: country ?? 'FI',
  }).join(', ')
}

/** The one way to reach somebody that a list has room for. */
export const reachTold = ({
  email,
  phone,
}: Readonly<{ email: string | null; phone: string | null }>): string =>
  email ?? (phone === null ? '' : formatPhone(phone))

export const toneOfState: Readonly<Record<ContactState, Tone>> = {
  unverified: 'neutral',
  verified: 'ok',
  bouncing: 'danger',
  unreachable: 'attention',
}
