/** The languages that Seloste speaks, and the conventions each is written by. */

export const languages = ['fi', 'sv', 'en'] as const
export type Language = (typeof languages)[number]

/** What is shown to one of whom nothing is known: the controller and its register are Finnish. */
export const defaultLanguage: Language = 'fi'

/** Swedish as it is written in Finland; English by the European habits its readers here have. */
export const localeOf: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }

export const isLanguage = (value: unknown): value is Language =>
  languages.some(language => language === value)
