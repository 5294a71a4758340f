/**
 * Requests: what a person may ask of the register about themselves. A copy of everything held, the plan of an erasure, and
 * its carrying out. An overseer: it reads declarations, never another capability's tables.
 */
import './schema.ts'
import { capability } from '#platform/capability'
import { requestCommands } from './commands.ts'
import { resumeErasures } from './jobs.ts'
import { eraseOnWish } from './operations/erase.ts'
import { giveCopy } from './operations/give-copy.ts'
import { resumeErasure } from './operations/resume-erasure.ts'
import { copyPages } from './pages/copy-pages.tsx'
import { erasePages } from './pages/erase-pages.tsx'
import { erasurePlanPages } from './pages/erasure-plan-page.tsx'
import { requestNothingPersonal, requestRecords } from './personal-data.ts'
import { copyOfEverything } from './queries/copy.ts'
import { getErasure } from './queries/get-erasure.ts'
import { planOfErasure } from './queries/plan-erasure.ts'
import { requestRoutes } from './routes.ts'
import { requestsWords } from './words/index.ts'

export { eraseOnWish } from './operations/erase.ts'
export { copyOfEverything } from './queries/copy.ts'
export { planOfErasure } from './queries/plan-erasure.ts'
export type { CopyDocument } from './rules/copy-shape.ts'
export type { PlanDocument } from './rules/plan-shape.ts'

export const requests = capability({
  key: 'requests',
  records: requestRecords,
  nothingPersonal: requestNothingPersonal,
  operations: [giveCopy, eraseOnWish, resumeErasure],
  queries: [copyOfEverything, planOfErasure, getErasure],
  pages: [...copyPages, ...erasurePlanPages, ...erasePages],
  jobs: [resumeErasures],
  routes: requestRoutes,
  commands: requestCommands,
  words: {
    fi: requestsWords('fi').capability,
    sv: requestsWords('sv').capability,
    en: requestsWords('en').capability,
  },
})
