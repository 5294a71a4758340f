/** The command line's words in three languages. */
import { wordsFor } from '#platform/i18n'
import { en } from './en.ts'
import { fi } from './fi.ts'
import { sv } from './sv.ts'

export const commandWords = wordsFor({ en, fi, sv })
export type CommandWords = ReturnType<typeof commandWords>
