/** Why a table, or a row of one, can't be read, in the reader's language: `tableProblems(language).file['no-headings']`. */
import { wordsFor } from '#platform/i18n'
import { en } from './en.ts'
import { fi } from './fi.ts'
import { sv } from './sv.ts'

export const tableProblems = wordsFor({ fi, sv, en })
