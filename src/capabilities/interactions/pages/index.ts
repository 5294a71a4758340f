/** The pages of interactions and tasks. An address that is a word stands before one that is a parameter. */
import type { Page } from '#platform/http'
import { addressPages } from './address.tsx'
import { interactionPage } from './interaction.tsx'
import { listPages } from './list.tsx'
import { taskFormPages } from './task-form.tsx'
import { taskPages } from './tasks.tsx'
import { unmatchedPages } from './unmatched.tsx'
import { writePages } from './write.tsx'

export const interactionPages: readonly Page[] = [
  ...listPages,
  ...unmatchedPages,
  ...addressPages,
  ...writePages,
  ...interactionPage,
  ...taskPages,
  ...taskFormPages,
]
