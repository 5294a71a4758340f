/** Names, days and addresses as the reader writes them, and where the pages of duplicates are. */
import type { Person } from '#capabilities/people'
import { Temporal } from '#platform/clock'
import { addressLines, formatPhone } from '#platform/formats'
import type { Here } from '#platform/http'
import { formatDay, type Language } from '#platform/i18n'
import { fromEdge, toEdge } from '#platform/ids'
import { Refused } from '#platform/operation'

export const pathOfPair = (pair: string, below = ''): string => `/duplicates/${toEdge('dup', pair)}${below}`
export const pathOfPerson = (person: string): string => `/people/${toEdge('per', person)}`
export const pathOfTwo = (one: string, other: string): string =>
  `/duplicates/compare?one=${toEdge('per', one)}&other=${toEdge('per', other)}`

/** What is no id of the kind is answered like somebody who is not there. */
export function known(prefix: string, text: string | null | undefined): string {
  const id = fromEdge(prefix, text)
  if (id === undefined) throw new Refused('not-found')
  return id
}

export const fullName = ({
  givenNames,
  familyName,
}: Readonly<{ givenNames: string; familyName: string }>): string => `${givenNames} ${familyName}`.trim()

/** Of a day, or of the day of a moment. */
export const dayTold = (language: Language, text: string): string =>
  text.length > 10
    ? formatDay(language, Temporal.Instant.from(text).toZonedDateTimeISO('Europe/Helsinki').toPlainDate())
    : formatDay(language, Temporal.PlainDate.from(text))

export function contactTold(language: Language, point: Person['contactPoints'][number]): string {
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

export const may = (here: Here, permission: string): boolean =>
  here.visitor?.actor.allows({ name: '', may: permission }) === true
