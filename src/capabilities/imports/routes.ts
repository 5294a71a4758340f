/** Imports by REST. The file itself is handed in on the page or by the command line. */
import { route } from '#platform/api'
import { beginImport } from './operations/begin-import.ts'
import { checkImport, startImport, undoImport } from './operations/begin-pass.ts'
import { cancelImport } from './operations/cancel-import.ts'
import { discardImport } from './operations/discard-import.ts'
import { setMapping } from './operations/set-mapping.ts'
import { tellPeople } from './operations/tell-people.ts'
import { getImport } from './queries/get-import.ts'
import { listDuties } from './queries/list-duties.ts'
import { listImports } from './queries/list-imports.ts'
import { listLines } from './queries/list-lines.ts'

export const importRoutes = [
  route('GET', '/imports', listImports),
  route('POST', '/imports', beginImport, { answer: 'created' }),
  route('GET', '/imports/{import}', getImport),
  route('GET', '/imports/{import}/lines', listLines),
  route('POST', '/imports/{import}/mapping', setMapping, { answer: 'nothing' }),
  route('POST', '/imports/{import}/check', checkImport, { answer: 'nothing' }),
  route('POST', '/imports/{import}/start', startImport, { answer: 'nothing' }),
  route('POST', '/imports/{import}/cancel', cancelImport, { answer: 'nothing' }),
  route('POST', '/imports/{import}/undo', undoImport, { answer: 'nothing' }),
  route('POST', '/imports/{import}/tell', tellPeople, { answer: 'nothing' }),
  route('DELETE', '/imports/{import}', discardImport, { answer: 'nothing' }),
  route('GET', '/import-duties', listDuties),
]
