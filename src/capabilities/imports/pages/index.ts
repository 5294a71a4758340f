/** The pages of imports. An address that is a word stands before one that is a parameter. */
import type { Page } from '#platform/http'
import { columnPages } from './columns.tsx'
import { dutyPages } from './duties.tsx'
import { filePages } from './file.tsx'
import { importPages } from './import.tsx'
import { listPages } from './list.tsx'
import { mappingPages } from './mappings.tsx'
import { newPages } from './new.tsx'
import { refusedFilePages } from './refused-file.ts'
import { tellPages } from './tell.tsx'
import { undoPages } from './undo.tsx'

export { importPanels } from './panels.tsx'

export const importsPages: readonly Page[] = [
  ...listPages,
  ...newPages,
  ...dutyPages,
  ...mappingPages,
  ...importPages,
  ...filePages,
  ...columnPages,
  ...undoPages,
  ...tellPages,
  ...refusedFilePages,
]
