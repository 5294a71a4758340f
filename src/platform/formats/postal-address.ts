/** Postal addresses in the parts that an envelope and a search need. */
import type { Language } from '#platform/i18n'
import { right } from './checked.ts'
import { countryName, isCountry } from './country.ts'
import { readLine } from './text.ts'

export type PostalAddress = Readonly<{
  /** Street, building, stair and flat in one line, as they are written: Mannerheimintie 1 A 23. */
  street: string
  postalCode: string
  town: string
  /** ISO 3166-1, two letters. */
  country: string
}>

export type PostalProblem = 'empty' | 'too-long' | 'unseen-characters' | 'postal-code' | 'country'

type Problems = Partial<Record<keyof PostalAddress, PostalProblem>>

const streetMax = 120
const townMax = 80
const codeMax = 12

/** Every field that is wrong is told at once. A country that was left empty is Finland. */
export function readPostalAddress(
  typed: Readonly<Record<keyof PostalAddress, string>>,
):
  | Readonly<{ ok: true; value: PostalAddress }>
  | Readonly<{ ok: false; problem: 'fields'; fields: Problems }> {
  const fields: Problems = {}
  const country = typed.country.trim().slice(0, 3).toUpperCase() || 'FI'
  if (!isCountry(country)) fields.country = 'country'
  const line = (field: keyof PostalAddress, max: number): string => {
    const read = readLine(typed[field], max)
    if (read.ok) return read.value
    fields[field] = read.problem
    return ''
  }
  const street = line('street', streetMax)
  const town = line('town', townMax)
  const postalCode = codeOf(line('postalCode', codeMax), country)
  if (fields.postalCode === undefined && !codeShape(country).test(postalCode))
    fields.postalCode = 'postal-code'
  return Object.keys(fields).length > 0
    ? { ok: false, problem: 'fields', fields }
    : right({ street, postalCode, town, country })
}

/** The lines of an envelope; the country stands there only when the letter leaves `home`. */
export const addressLines = (language: Language, address: PostalAddress, home = 'FI'): readonly string[] => [
  address.street,
  `${address.postalCode} ${address.town}`,
  ...(address.country === home ? [] : [countryName(language, address.country)]),
]

/** Åland has a country code of its own and Finland's postal codes. */
const finnish = (country: string): boolean => country === 'FI' || country === 'AX'

function codeOf(line: string, country: string): string {
  const code = line.toUpperCase()
  if (finnish(country)) return code.replace(/^(?:FIN?|AX)-/, '').replaceAll(' ', '')
  return country === 'SE' ? code.replace(/^SE?-/, '').replace(/^(\d{3}) ?(\d\d)$/, '$1 $2') : code
}

const codeShape = (country: string): RegExp =>
  finnish(country) ? /^\d{5}$/ : country === 'SE' ? /^\d{3} \d\d$/ : /^[A-Z0-9](?:[A-Z0-9 -]*[A-Z0-9])?$/
