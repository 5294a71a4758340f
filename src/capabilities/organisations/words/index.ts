/** The sentences of organisations in the reader's language. */
import { wordsFor } from '#platform/i18n'
import { en } from './en.ts'
import { fi } from './fi.ts'
import { sv } from './sv.ts'

export const organisationWords = wordsFor({ fi, sv, en })
