/**
 * The living notice: what the register has published, in every language and form; whether it keeps what it says; and the
 * front page, where both stand side by side. It oversees the others through what they declare, and knows none of them.
 */
import './schema.ts'
import { capability } from '#platform/capability'
import { noticeCommands } from './commands.ts'
import { noticeJobs } from './jobs.ts'
import { patrol } from './operations/patrol.ts'
import { publish } from './operations/publish.ts'
import { recordCheck } from './operations/record-check.ts'
import { requestCheck } from './operations/request-check.ts'
import { filesPanel, noticePages, overduePanel } from './pages/index.ts'
import { noticeNothingPersonal } from './personal-data.ts'
import { noticePromises } from './promises/index.ts'
import { countOverdue, listOverdue } from './queries/overdue.ts'
import { listChanges, listFindings } from './queries/promises.ts'
import { getRecord } from './queries/record.ts'
import { getPublished, listPublished } from './queries/versions.ts'
import { capabilityWords, noticeWords } from './words/index.ts'

export { checkPromises } from './check-promises.ts'
export { type RecordOfProcessing, recordOfProcessing } from './rules/record-of-processing.ts'

const label = (of: 'menuFront' | 'name') => ({
  fi: noticeWords('fi')[of],
  sv: noticeWords('sv')[of],
  en: noticeWords('en')[of],
})

export const notice = capability({
  key: 'notice',
  nothingPersonal: noticeNothingPersonal,
  operations: [publish, requestCheck, recordCheck, patrol],
  queries: [listPublished, getPublished, listFindings, listChanges, getRecord, countOverdue, listOverdue],
  jobs: noticeJobs,
  pages: noticePages,
  menu: [
    { path: '/', icon: 'home', order: 0, may: 'everybody', label: label('menuFront') },
    { path: '/notice', icon: 'document', order: 800, may: 'everybody', label: label('name') },
  ],
  panels: [overduePanel, filesPanel],
  commands: noticeCommands,
  promises: noticePromises,
  words: capabilityWords,
})
