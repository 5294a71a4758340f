/** Days, addresses and sources as the reader writes them. */
import { Temporal } from '#platform/clock'
import { addressLines } from '#platform/formats'
import type { Here } from '#platform/http'
import { formatDay, formatInstant } from '#platform/i18n'
import type { Organisation } from '../organisation.ts'

export const dayTold = (here: Here, day: string): string =>
  formatDay(here.language, Temporal.PlainDate.from(day.slice(0, 10)))

export const momentTold = (here: Here, instant: string): string =>
  formatInstant(here.language, Temporal.Instant.from(instant))

type Address = Readonly<Record<'street' | 'postalCode' | 'town' | 'country', string | null | undefined>>

/** In one line; empty when nothing of it is known. */
export const addressTold = (here: Here, { street, postalCode, town, country }: Address): string =>
  addressLines(here.language, {
    street: street ?? '',
    postalCode: postalCode ?? '',
    town: town ?? '',
    country: country ?? 'FI',
  })
    .map(line => line.trim())
    .filter(line => line !== '')
    .join(', ')

/** A source that the notice no longer tells of keeps its key. */
export function sourceTold(here: Here, source: Organisation['source']): string | undefined {
  if (source === null) return undefined
  const name = here.register.definition.sources[source.key]?.name[here.language] ?? source.key
  return `${name}, ${dayTold(here, source.obtainedOn)}`
}
