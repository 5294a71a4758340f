/** The API's words in three languages. */
import { wordsFor } from '#platform/i18n'
import { en } from './en.ts'
import { fi } from './fi.ts'
import { sv } from './sv.ts'

export const apiWords = wordsFor({ en, fi, sv })
