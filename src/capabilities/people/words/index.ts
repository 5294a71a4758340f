/** The sentences of people in the reader's language: the capability's own, and those of its pages. */
import { wordsFor } from '#platform/i18n'
import { en } from './en.ts'
import { enColumns } from './en-columns.ts'
import { enPages } from './en-pages.ts'
import { fi } from './fi.ts'
import { fiColumns } from './fi-columns.ts'
import { fiPages } from './fi-pages.ts'
import { sv } from './sv.ts'
import { svColumns } from './sv-columns.ts'
import { svPages } from './sv-pages.ts'

export const peopleWords = wordsFor({ fi, sv, en })
export const pageWords = wordsFor({ fi: fiPages, sv: svPages, en: enPages })
export const columnWords = wordsFor({ fi: fiColumns, sv: svColumns, en: enColumns })
