/** The notice's own words, and those that the platform asks of every capability. */
import type { CapabilityWords } from '#platform/capability'
import { type Language, wordsFor } from '#platform/i18n'
import { en } from './en.ts'
import { fi } from './fi.ts'
import { sv } from './sv.ts'

export const noticeWords = wordsFor({ fi, sv, en })

const of = (language: Language): CapabilityWords => {
  const { name, refusals, facts, uses, promises } = noticeWords(language)
  return { name, records: {}, refusals, facts, uses, promises }
}

export const capabilityWords: Readonly<Record<Language, CapabilityWords>> = {
  fi: of('fi'),
  sv: of('sv'),
  en: of('en'),
}
