/** The notice's words in the reader's language, and lengths, countries and days as that language writes them. */

import { Temporal } from 'temporal-polyfill'
import type { Basis, Language, Recipient, RegisterDefinition, Safeguard, Term, Terms } from './definition.ts'
import { parseKeep } from './term.ts'
import { en, type Words } from './words/en.ts'
import { fi } from './words/fi.ts'
import { sv } from './words/sv.ts'

const words: Readonly<Record<Language, Words>> = { fi, sv, en }
const locales: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }

export function wordsIn(language: Language): Words {
  return words[language]
}

/** "3 years from the end of the customer relationship", for each of the terms. */
export function termsTold(terms: Terms, { clocks }: RegisterDefinition, language: Language): string {
  return Object.entries(terms)
    .map(([clock, term]) => termTold(term, clocks[clock]?.name[language] ?? clock, language))
    .join('; ')
}

export const basisTold = (basis: Basis, language: Language): string => wordsIn(language).basis[basis]

export const roleTold = (role: Recipient['role'], language: Language): string => wordsIn(language).role[role]

export const safeguardTold = ({ kind, reference }: Safeguard, language: Language): string =>
  `${wordsIn(language).safeguard[kind]}: ${reference}`

export function countryName(code: string, language: Language): string {
  return new Intl.DisplayNames([locales[language]], { type: 'region' }).of(code) ?? code
}

export function dayTold(day: string, language: Language): string {
  return Temporal.PlainDate.from(day).toLocaleString(locales[language], { dateStyle: 'long' })
}

function termTold(term: Term, from: string, language: Language): string {
  const { term: plain, termOfYear } = wordsIn(language)
  const told = (term.countedFrom === 'day' ? plain : termOfYear)(lengthTold(term.keep, language), from)
  return term.law ? `${told} (${term.law[language]})` : told
}

function lengthTold(keep: string, language: Language): string {
  const length = parseKeep(keep)
  if (!length) return keep
  return lengths[length.unit][language].format(length.amount)
}

/** Made once: to make one takes longer than a whole copy about a person. */
const lengthsIn = (unit: string) => {
  const made = (language: Language) =>
    new Intl.NumberFormat(locales[language], { style: 'unit', unit, unitDisplay: 'long' })
  return { fi: made('fi'), sv: made('sv'), en: made('en') }
}
const lengths = { years: lengthsIn('year'), months: lengthsIn('month'), days: lengthsIn('day') }
