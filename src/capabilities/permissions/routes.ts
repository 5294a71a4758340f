/** Permissions by REST. A key may forbid and record consents; only a person or the staff lift a prohibition. */
import { route } from '#platform/api'
import { prohibit } from './operations/prohibit.ts'
import { recordConsent } from './operations/record-consent.ts'
import { withdrawConsent } from './operations/withdraw-consent.ts'
import { decide } from './queries/decide.ts'
import { listEntries } from './queries/list-entries.ts'
import { listWordings } from './queries/list-wordings.ts'

export const permissionRoutes = [
  route('GET', '/people/{person}/permissions', listEntries),
  route('GET', '/people/{person}/permissions/decision', decide),
  route('POST', '/people/{person}/permissions/prohibitions', prohibit, { answer: 'created' }),
  route('POST', '/people/{person}/permissions/consents', recordConsent, { answer: 'created' }),
  route('POST', '/people/{person}/permissions/withdrawals', withdrawConsent, { answer: 'created' }),
  route('GET', '/permission-wordings', listWordings),
]
