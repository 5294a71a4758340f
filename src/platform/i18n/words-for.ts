/** The sentences of a room in three languages, where a missing one does not compile. */
import { type Language, languages } from './language.ts'

/**
 * The shape that the other languages must fill: the same keys, a sentence for a sentence, a function of the same arguments
 * for a function. English is written first and gives the shape.
 *
 * @example
 * export const en = { title: 'People', found: (count: number) => `${count} found` }
 * export const fi = { title: 'Henkilöt', found: count => `${count} löytyi` } satisfies WordsOf<typeof en>
 */
export type WordsOf<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...given: infer A) => infer R
      ? (...given: A) => R extends string ? string : R
      : WordsOf<T[K]>
}

/** `const words = wordsFor({ fi, sv, en })`, then `words(language).title`. */
export const wordsFor =
  <T>(all: Readonly<{ en: T; fi: WordsOf<T>; sv: WordsOf<T> }>) =>
  (language: Language): WordsOf<T> =>
    language === 'en' ? (all.en as WordsOf<T>) : all[language]

/** The same word in every language, where a declaration wants them side by side. */
export const inEachLanguage = <T>(word: (language: Language) => T): Readonly<Record<Language, T>> =>
  Object.fromEntries(languages.map(language => [language, word(language)])) as Record<Language, T>
