/**
 * Fields of an operation's input: each is bounded, is read into its one form, and names what is wrong as a code that has
 * words in every language. An empty text is left to the field: compulsory ones refuse it, `orNull` ones read it as nothing.
 */
import { z } from 'zod'
import { Temporal } from '#platform/clock'
import {
  type Checked,
  isCountry,
  readBusinessId,
  readEmail,
  readIdentityCode,
  readLine,
  readPhone,
  readWebsite,
} from '#platform/formats'

/** One line of at most `max` characters. */
export const lineField = (max: number) => formatField('text', text => readLine(text, max), max * 4)

/** Answers the address as it was typed, its domain in lower case. */
export const emailField = formatField('email', text => mapped(readEmail(text), ({ address }) => address), 310)

/** Answers E.164; a number without a country's prefix is Finnish. */
export const phoneField = formatField('phone', text => mapped(readPhone(text), ({ e164 }) => e164), 40)

/** Answers `1234567-1`. */
export const businessIdField = formatField('businessId', readBusinessId, 40)

/** Answers the address with its scheme, https where none was typed. */
export const websiteField = formatField('website', readWebsite, 200)

/** Answers all eleven characters. Whether its day of birth has come is the operation's to say, which has a clock. */
export const identityCodeField = formatField(
  'identityCode',
  text => mapped(readIdentityCode(text, endOfTime), ({ code }) => code),
  40,
)

/** ISO 3166-1, two letters. */
export const countryField = z
  .string()
  .max(10)
  .transform(text => text.trim().toUpperCase())
  .refine(isCountry, 'postalAddress.country')

/** A day of the calendar between 1800 and 2199, `YYYY-MM-DD`. */
export const dayField = z
  .string()
  .max(20)
  .transform(text => text.trim())
  .refine(text => text !== '', { error: 'required', abort: true })
  .refine(isDay, 'not-day')

export const languageField = z.enum(['fi', 'sv', 'en'])

/** Reads an empty text, and null, as nothing: how a form says that a field was cleared. */
export const orNull = <T extends z.ZodType>(field: T) =>
  z.preprocess(value => (typeof value === 'string' && value.trim() === '' ? null : value), field.nullable())

const endOfTime = Temporal.PlainDate.from('2199-12-31')

function isDay(text: string): boolean {
  if (!/^(18|19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

function formatField(format: string, read: (text: string) => Checked<string, string>, max: number) {
  return z
    .string()
    .max(max)
    .transform((text, context) => {
      const found = read(text)
      if (found.ok) return found.value
      context.addIssue({ code: 'custom', message: `${format}.${found.problem}`, input: text })
      return z.NEVER
    })
}

const mapped = <A, P extends string>(found: Checked<A, P>, map: (value: A) => string): Checked<string, P> =>
  found.ok ? { ok: true, value: map(found.value) } : found
