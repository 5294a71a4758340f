/** What a column may be, and what a row changed, in the reader's language. */
import { wordsFor } from '#platform/i18n'
import { en } from './en.ts'
import { fi } from './fi.ts'
import { sv } from './sv.ts'

export const targetWords = wordsFor({ fi, sv, en })
