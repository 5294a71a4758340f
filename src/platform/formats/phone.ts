/** Telephone numbers: kept in E.164 so that one number has one form, shown as people write them. */
import { type CountryCode, isSupportedCountry, parsePhoneNumberWithError } from 'libphonenumber-js/max'
import { type Checked, right, wrong } from './checked.ts'

export type PhoneNumber = Readonly<{
  /** `+358401234567`. */
  e164: string
  /** The country whose number it is; undefined for ships, satellites and other numbers of no country. */
  country: string | undefined
  canReceiveText: boolean
}>

export type PhoneProblem = 'shape' | 'not-in-use' | 'extension'

const typedMax = 40

/**
 * Most numbers of a Finnish register, in the ways most people write them: read here many times as fast as by the library and
 * with its answer, which a test holds the two to. Whatever else there is, the library reads.
 */
const finnishMobile = /^(?:\+358 ?|0)(4[0-8]|50)((?:[ -]?\d){4,8})$/

/** A number without a country's prefix is read as one of `country`. */
export function readPhone(typed: string, country = 'FI'): Checked<PhoneNumber, PhoneProblem> {
  const mobile = country === 'FI' ? finnishMobile.exec(typed) : null
  if (mobile !== null) {
    const e164 = `+358${mobile[1]}${mobile[2]?.replaceAll(/[ -]/g, '')}`
    return right({ e164, country: 'FI', canReceiveText: true })
  }
  const number = typed.length > typedMax ? undefined : parsed(typed, country)
  if (number === undefined) return wrong('shape')
  if (number.ext !== undefined) return wrong('extension')
  if (!number.isValid()) return wrong('not-in-use')
  const type = number.getType()
  return right({
    e164: number.number,
    country: number.country,
    canReceiveText: type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE',
  })
}

/** A number of `home` as it is dialled there (040 1234567), any other with its country's prefix. */
export function formatPhone(e164: string, home = 'FI'): string {
  const number = parsed(e164, home)
  if (number === undefined) return e164
  return number.country === home ? number.formatNational() : number.formatInternational()
}

const finnishDialled = /^\+358(4\d|50)(\d+)$/

/**
 * As it is dialled from Finland, with a space and without a plus sign: a spreadsheet takes `+358…` for a formula and `0401…`
 * for a number. Most numbers are mobiles, which are told without asking the library a million times.
 */
export function dialledPhone(e164: string): string {
  const [, operator, rest] = finnishDialled.exec(e164) ?? []
  if (operator !== undefined && rest !== undefined) return `0${operator} ${rest}`
  return formatPhone(e164).replace(/^\+/, '00')
}

function parsed(typed: string, country: string) {
  try {
    const defaultCountry: CountryCode = isSupportedCountry(country) ? country : 'FI'
    return parsePhoneNumberWithError(typed, { defaultCountry, extract: false })
  } catch {
    return undefined
  }
}
