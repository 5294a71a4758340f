/**
 * Permissions: the ledger of what people let us send them and what they forbade (N5.b, N10.4), and the one decision before
 * any message. Nothing is updated: the present is computed, and a prohibition ends only by a recorded act.
 */
import './schema.ts'
import { capability } from '#platform/capability'
import { addWording } from './operations/add-wording.ts'
import { lift } from './operations/lift.ts'
import { prohibit } from './operations/prohibit.ts'
import { recordConsent } from './operations/record-consent.ts'
import { recordCustomer } from './operations/record-customer.ts'
import { recordRole } from './operations/record-role.ts'
import { withdrawConsent } from './operations/withdraw-consent.ts'
import { permissionPages } from './pages/index.ts'
import { permissionCard } from './pages/permission-card.tsx'
import { permissionRecords, permissionsNothingPersonal } from './personal-data.ts'
import { decide } from './queries/decide.ts'
import { decideForMany } from './queries/decide-for-many.ts'
import { listEntries } from './queries/list-entries.ts'
import { listWordings } from './queries/list-wordings.ts'
import { permissionReactions } from './reactions.ts'
import { permissionRoutes } from './routes.ts'
import { permissionWords } from './words/index.ts'

export { barAgain } from './bar-again.ts'
export type { Pen } from './enter.ts'
export { type ForbiddenPoint, forbidPoints } from './forbid-points.ts'
export { addWording } from './operations/add-wording.ts'
export { lift } from './operations/lift.ts'
export { prohibit } from './operations/prohibit.ts'
export { recordConsent } from './operations/record-consent.ts'
export { recordCustomer } from './operations/record-customer.ts'
export { recordRole } from './operations/record-role.ts'
export { withdrawConsent } from './operations/withdraw-consent.ts'
export type { Point } from './points-of.ts'
export { decide } from './queries/decide.ts'
export { decideAtOnce, decideForMany } from './queries/decide-for-many.ts'
export { listEntries } from './queries/list-entries.ts'
export { type Forbidden, recordProhibitions } from './record-prohibitions.ts'
export type { Answer, Question, Reason } from './rules/may-contact.ts'
export { type Aim, aims, type Channel, channels } from './schema.ts'

export const permissions = capability({
  key: 'permissions',
  records: permissionRecords,
  nothingPersonal: permissionsNothingPersonal,
  operations: [prohibit, recordConsent, withdrawConsent, lift, recordRole, recordCustomer, addWording],
  queries: [decide, decideForMany, listEntries, listWordings],
  reactions: permissionReactions,
  pages: permissionPages,
  panels: [permissionCard],
  routes: permissionRoutes,
  words: {
    fi: permissionWords('fi').capability,
    sv: permissionWords('sv').capability,
    en: permissionWords('en').capability,
  },
})
