/** The pages of organisations. An address that is a word stands before one that is a parameter. */
import type { Page } from '#platform/http'
import { changePages } from './changes.ts'
import { differencePages } from './differences.tsx'
import { editPages } from './edit.tsx'
import { listPages } from './list.tsx'
import { newPages } from './new.tsx'
import { organisationPages } from './organisation.tsx'

export const organisationsPages: readonly Page[] = [
  ...listPages,
  ...newPages,
  ...differencePages,
  ...organisationPages,
  ...editPages,
  ...changePages,
]
