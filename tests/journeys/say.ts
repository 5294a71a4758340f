/** The sentences by which people find their way on the pages, in the language of a view. */
import type { Language } from '#platform/i18n'
import { auditWords } from '../../src/capabilities/audit/words/index.ts'
import { pageWords as duplicatesWords } from '../../src/capabilities/duplicates/words/index.ts'
import { importedFileWords } from '../../src/capabilities/imports/words/file/index.ts'
import { importsPageWords } from '../../src/capabilities/imports/words/pages/index.ts'
import { targetWords } from '../../src/capabilities/imports/words/targets/index.ts'
import { pageWords as interactionWords } from '../../src/capabilities/interactions/words/index.ts'
import { noticeWords } from '../../src/capabilities/notice/words/index.ts'
import { organisationWords } from '../../src/capabilities/organisations/words/index.ts'
import { pageWords as peopleWords } from '../../src/capabilities/people/words/index.ts'
import { requestsWords } from '../../src/capabilities/requests/words/index.ts'
import {
  pageWords as arrivingWords,
  undertakingWords,
  usersWords,
} from '../../src/capabilities/staff/words/index.ts'
import { formWords } from '../../src/platform/forms/words/index.ts'
import { httpWords } from '../../src/platform/http/words/index.ts'

export type Say = ReturnType<typeof sayIn>

export const sayIn = (language: Language) => ({
  http: httpWords(language),
  form: formWords(language),
  arriving: arrivingWords(language),
  users: usersWords(language),
  undertaking: undertakingWords(language),
  people: peopleWords(language),
  organisations: organisationWords(language),
  duplicates: duplicatesWords(language),
  imports: importsPageWords(language),
  importedFile: importedFileWords(language),
  targets: targetWords(language),
  requests: requestsWords(language),
  interactions: interactionWords(language),
  notice: noticeWords(language),
  audit: auditWords(language),
})
