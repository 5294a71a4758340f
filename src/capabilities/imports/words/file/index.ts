/** What is said of the file and its columns, in the reader's language. */
import { wordsFor } from '#platform/i18n'
import { en } from './en.ts'
import { fi } from './fi.ts'
import { sv } from './sv.ts'

export const importedFileWords = wordsFor({ fi, sv, en })
