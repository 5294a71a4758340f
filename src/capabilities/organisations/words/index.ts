/** The sentences of organisations in the reader's language. */
import { wordsFor } from '#platform/i18n'
import { en } from './en.ts'
import { en as enYtj } from './en-ytj.ts'
import { fi } from './fi.ts'
import { fi as fiYtj } from './fi-ytj.ts'
import { sv } from './sv.ts'
import { sv as svYtj } from './sv-ytj.ts'

export const organisationWords = wordsFor({ fi, sv, en })
/** Of the public business register. */
export const ytjWords = wordsFor({ fi: fiYtj, sv: svYtj, en: enYtj })
