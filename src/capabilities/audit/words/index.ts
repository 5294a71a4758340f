/** The words of the log, and those that the platform asks of every capability. */
import { wordsFor } from '#platform/i18n'
import { en } from './en.ts'
import { fi } from './fi.ts'
import { sv } from './sv.ts'

export const auditWords = wordsFor({ fi, sv, en })
