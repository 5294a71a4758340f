/** What is wrong with a value, in the reader's language: `formatProblems(language).phone['not-in-use']`. */
import { wordsFor } from '#platform/i18n'
import { en } from './en.ts'
import { fi } from './fi.ts'
import { sv } from './sv.ts'

export const formatProblems = wordsFor({ fi, sv, en })
