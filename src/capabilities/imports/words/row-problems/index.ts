/** What is wrong with a row, by its code, and why a column is left out, in the reader's language. */
import { formatProblems } from '#platform/formats'
import { type Language, languages, wordsFor } from '#platform/i18n'
import { en } from './en.ts'
import { fi } from './fi.ts'
import { sv } from './sv.ts'

type Sentences = Readonly<Record<string, string>>

const words = wordsFor({ fi, sv, en })

/** `name-unclear` is of rows; `email.no-at` is of the format named before the dot. */
export const rowProblemWords = (language: Language): Sentences => problems.get(language) ?? {}

/** By IgnoreReason. */
export const ignoreReasonWords = (language: Language): Sentences => words(language).reasons

const problems: ReadonlyMap<Language, Sentences> = new Map(
  languages.map(language => [language, { ...ofFormats(language), ...words(language).problems }]),
)

function ofFormats(language: Language): Sentences {
  const formats: readonly (readonly [string, Sentences])[] = Object.entries(formatProblems(language))
  return Object.fromEntries(
    formats.flatMap(([format, told]) =>
      Object.entries(told).map(([problem, sentence]) => [`${format}.${problem}`, sentence]),
    ),
  )
}
