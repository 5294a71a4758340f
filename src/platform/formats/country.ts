/** Countries by their ISO 3166-1 two-letter codes, named in the reader's language. */
import codes from 'i18n-iso-countries/codes.json' with { type: 'json' }
import { compareNames, type Language, localeOf } from '#platform/i18n'

const known: ReadonlySet<string> = new Set(codes.map(([alpha2]) => alpha2).filter(code => code !== undefined))

/** Names come from the Unicode data in Node: they read as people say them (Czechia, Tšekki), one name to a country. */
const namesIn = (language: Language) =>
  new Intl.DisplayNames(localeOf[language], { type: 'region', fallback: 'code' })
const names: Readonly<Record<Language, Intl.DisplayNames>> = {
  fi: namesIn('fi'),
  sv: namesIn('sv'),
  en: namesIn('en'),
}

/** Upper case only: `FI`. */
export const isCountry = (code: string): boolean => known.has(code)

/** The code itself for a country that is not known. Never throws. */
export const countryName = (language: Language, code: string): string =>
  isCountry(code) ? (names[language].of(code) ?? code) : code

/** Every country, in the order of the language, for a field to choose from. */
export const countries = (language: Language): readonly Readonly<{ code: string; name: string }>[] =>
  [...known]
    .map(code => ({ code, name: countryName(language, code) }))
    .toSorted((a, b) => compareNames(language, a.name, b.name))
