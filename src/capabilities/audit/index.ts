/**
 * The log, looked at: what was done, who was looked at and for what, and whether the chain is whole. An overseer: the log
 * itself is the platform's.
 */
import { capability } from '#platform/capability'
import { auditCommands } from './commands.ts'
import { auditJobs } from './jobs.ts'
import { checkLog } from './operations/check.ts'
import { logPages } from './pages/log-pages.tsx'
import { getState } from './queries/get-state.ts'
import { listEntries } from './queries/list-entries.ts'
import { listReads } from './queries/list-reads.ts'
import { auditWords } from './words/index.ts'

export const audit = capability({
  key: 'audit',
  operations: [checkLog],
  queries: [listEntries, listReads, getState],
  pages: logPages,
  menu: [
    {
      path: '/audit',
      icon: 'history',
      order: 80,
      may: 'audit:read',
      label: { fi: auditWords('fi').menu, sv: auditWords('sv').menu, en: auditWords('en').menu },
    },
  ],
  jobs: auditJobs,
  commands: auditCommands,
  words: {
    fi: auditWords('fi').capability,
    sv: auditWords('sv').capability,
    en: auditWords('en').capability,
  },
})
