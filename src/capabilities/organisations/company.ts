/** A company as the public business register tells of it, in our words; what it does not tell is null or empty. */
import { z } from 'zod'
import { dayField } from '#platform/fields'
import { type Language, languages } from '#platform/i18n'

const line = (max: number) => z.string().min(1).max(max)
const inLanguagesOf = (max: number) =>
  z.strictObject({ fi: line(max).optional(), sv: line(max).optional(), en: line(max).optional() })

export const companyField = z.strictObject({
  businessId: line(9),
  name: line(200),
  companyForm: inLanguagesOf(100),
  lineOfBusiness: inLanguagesOf(200),
  street: line(120).nullable(),
  postalCode: line(12).nullable(),
  town: inLanguagesOf(80),
  country: line(2).nullable(),
  website: line(200).nullable(),
  endedOn: dayField.nullable(),
})

export type Company = Readonly<z.output<typeof companyField>>

/** The same thing by the reader's language; one that is left out is not told in it. */
export type InLanguages = Company['town']

/** In the language wanted, else in the first of ours that it is told in. */
export function inLanguage(told: InLanguages, wanted: Language): string | null {
  const first = languages.find(language => told[language] !== undefined)
  return told[wanted] ?? (first && told[first]) ?? null
}
