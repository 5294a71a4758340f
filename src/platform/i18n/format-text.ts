/** Numbers, lists and counted things as each language writes them. */
import { type Language, localeOf } from './language.ts'

const each = <T>(make: (locale: string) => T): Readonly<Record<Language, T>> => ({
  fi: make(localeOf.fi),
  sv: make(localeOf.sv),
  en: make(localeOf.en),
})

const plurals = each(locale => new Intl.PluralRules(locale))
const numbers = each(locale => new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }))
const percents = each(locale => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }))
const lists = each(locale => new Intl.ListFormat(locale, { type: 'conjunction' }))
const collators = each(locale => new Intl.Collator(locale))

/** Digits grouped by a space that does not break, or by a comma in English; the decimals that the number has. */
export const formatNumber = (language: Language, number: number | bigint): string =>
  numbers[language].format(number)

/** A share of one as a percentage, to a tenth: 0.255 is 25,5 %. */
export const formatPercent = (language: Language, share: number): string => percents[language].format(share)

/** Joined as a sentence joins them: "a, b ja c". */
export const formatList = (language: Language, items: readonly string[]): string =>
  lists[language].format(items)

/** The form that the number asks for. The forms hold the number themselves, since a language may put it where it likes. */
export function plural<T>(language: Language, count: number, forms: Readonly<{ one: T; other: T }>): T {
  return plurals[language].select(count) === 'one' ? forms.one : forms.other
}

/** Size of a file, in the decimal units that discs are sold in. */
export function formatBytes(language: Language, bytes: number): string {
  const step = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : bytes < 1_000_000_000 ? 2 : 3
  const inUnit = bytes / 1000 ** step
  const rounded = step === 0 || inUnit >= 10 ? Math.round(inUnit) : Math.round(inUnit * 10) / 10
  return `${formatNumber(language, rounded)} ${byteUnits[language][step]}`
}

/** Finnish order puts å, ä and ö after z; the same as the database's `fi` collation. */
export const compareNames = (language: Language, a: string, b: string): number =>
  collators[language].compare(a, b)

/** SI symbols are no words, but Finnish writes its own letter for a byte. */
const byteUnits: Readonly<Record<Language, readonly string[]>> = {
  fi: ['t', 'kt', 'Mt', 'Gt'],
  sv: ['B', 'kB', 'MB', 'GB'],
  en: ['B', 'kB', 'MB', 'GB'],
}
