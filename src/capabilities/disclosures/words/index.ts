/** The sentences of disclosures in the reader's language. */
import { wordsFor } from '#platform/i18n'
import { en } from './en.ts'
import { fi } from './fi.ts'
import { sv } from './sv.ts'

export const disclosureWords = wordsFor({ fi, sv, en })
