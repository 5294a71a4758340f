/** The sentences of duplicates in the reader's language: the capability's own, and those of its pages. */
import { wordsFor } from '#platform/i18n'
import { en } from './en.ts'
import { enPages } from './en-pages.ts'
import { fi } from './fi.ts'
import { fiPages } from './fi-pages.ts'
import { sv } from './sv.ts'
import { svPages } from './sv-pages.ts'

export const duplicatesWords = wordsFor({ fi, sv, en })
export const pageWords = wordsFor({ fi: fiPages, sv: svPages, en: enPages })
