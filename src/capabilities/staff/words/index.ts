/** The sentences of the staff's capability: for the platform, on pages, in letters, and the undertaking itself. */
import type { CapabilityWords } from '#platform/capability'
import { wordsFor } from '#platform/i18n'
import { en } from './en.ts'
import { fi } from './fi.ts'
import { en as lettersEn } from './letters/en.ts'
import { fi as lettersFi } from './letters/fi.ts'
import { sv as lettersSv } from './letters/sv.ts'
import { en as pagesEn } from './pages/en.ts'
import { fi as pagesFi } from './pages/fi.ts'
import { sv as pagesSv } from './pages/sv.ts'
import { sv } from './sv.ts'
import { en as undertakingEn } from './undertaking/en.ts'
import { fi as undertakingFi } from './undertaking/fi.ts'
import { sv as undertakingSv } from './undertaking/sv.ts'
import { en as usersEn } from './users/en.ts'
import { fi as usersFi } from './users/fi.ts'
import { sv as usersSv } from './users/sv.ts'

export const staffWords = { en, fi, sv } satisfies Record<string, CapabilityWords>
export const pageWords = wordsFor({ en: pagesEn, fi: pagesFi, sv: pagesSv })
export const usersWords = wordsFor({ en: usersEn, fi: usersFi, sv: usersSv })
export const letterWords = wordsFor({ en: lettersEn, fi: lettersFi, sv: lettersSv })
export const undertakingWords = wordsFor({ en: undertakingEn, fi: undertakingFi, sv: undertakingSv })
