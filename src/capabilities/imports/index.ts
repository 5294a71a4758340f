/**
 * Imports: files of people and organisations taken in, tried before they are run, each fact with its source (N6.1), and taken
 * back as a whole if need be. A prohibition is never taken away by one, a newer fact never overwritten, nothing made up.
 */
import './schema.ts'
import { capability } from '#platform/capability'
import { importCommands } from './commands.ts'
import { importJobs } from './jobs.ts'
import { addChunk } from './operations/add-chunk.ts'
import { beginImport } from './operations/begin-import.ts'
import { checkImport, startImport, undoImport } from './operations/begin-pass.ts'
import { cancelImport } from './operations/cancel-import.ts'
import { countFault } from './operations/count-fault.ts'
import { discardImport } from './operations/discard-import.ts'
import { dropFile } from './operations/drop-file.ts'
import { failPass } from './operations/fail-pass.ts'
import { finishFile } from './operations/finish-file.ts'
import { finishPass } from './operations/finish-pass.ts'
import { finishUndo } from './operations/finish-undo.ts'
import { forgetMapping } from './operations/forget-mapping.ts'
import { letFilesGo } from './operations/let-files-go.ts'
import { setMapping } from './operations/set-mapping.ts'
import { takeRefused } from './operations/take-refused.ts'
import { takeSlice } from './operations/take-slice.ts'
import { tellPeople } from './operations/tell-people.ts'
import { tellSlice } from './operations/tell-slice.ts'
import { undoSlice } from './operations/undo-slice.ts'
import { importPanels, importsPages } from './pages/index.ts'
import { importNothingPersonal, importRecords } from './personal-data.ts'
import { findImportOfSource } from './queries/find-import-of-source.ts'
import { getImport } from './queries/get-import.ts'
import { listDuties } from './queries/list-duties.ts'
import { listImports } from './queries/list-imports.ts'
import { listLines } from './queries/list-lines.ts'
import { listMappings } from './queries/list-mappings.ts'
import { importReactions } from './reactions.ts'
import { importRoutes } from './routes.ts'
import { importWords } from './words/index.ts'

export { goOn, type Pace } from './go-on.ts'
export { beginImport } from './operations/begin-import.ts'
export { checkImport, startImport, undoImport } from './operations/begin-pass.ts'
export { cancelImport } from './operations/cancel-import.ts'
export { setMapping } from './operations/set-mapping.ts'
export { getImport } from './queries/get-import.ts'
export { listLines } from './queries/list-lines.ts'
export { takeFile } from './take-file.ts'

export const imports = capability({
  key: 'imports',
  records: importRecords,
  nothingPersonal: importNothingPersonal,
  operations: [
    beginImport,
    addChunk,
    finishFile,
    dropFile,
    setMapping,
    checkImport,
    startImport,
    takeSlice,
    finishPass,
    failPass,
    countFault,
    cancelImport,
    undoImport,
    undoSlice,
    finishUndo,
    discardImport,
    takeRefused,
    tellPeople,
    tellSlice,
    forgetMapping,
    letFilesGo,
  ],
  queries: [listImports, getImport, listLines, listMappings, listDuties, findImportOfSource],
  pages: importsPages,
  menu: [
    {
      path: '/imports',
      icon: 'upload',
      order: 30,
      may: 'imports:see',
      label: {
        fi: importWords('fi').capability.name,
        sv: importWords('sv').capability.name,
        en: importWords('en').capability.name,
      },
    },
  ],
  panels: importPanels,
  reactions: importReactions,
  jobs: importJobs,
  routes: importRoutes,
  commands: importCommands,
  words: {
    fi: importWords('fi').capability,
    sv: importWords('sv').capability,
    en: importWords('en').capability,
  },
})
