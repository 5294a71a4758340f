/** The promises that the platform's own declarations and tables prove; each capability adds those of its own. */
import type { PromiseCheck } from '#platform/capability'
import { columnsTold, encryptedIsSealed, purposesHaveBasis, transfersAreSafe } from './declared-promises.ts'
import {
  filesArePublished,
  logIsWhole,
  nothingIsOverdue,
  registersAreApart,
  rowsHaveSource,
} from './stored-promises.ts'

export const noticePromises: readonly PromiseCheck[] = [
  registersAreApart,
  filesArePublished,
  purposesHaveBasis,
  columnsTold,
  encryptedIsSealed,
  rowsHaveSource,
  transfersAreSafe,
  logIsWhole,
  nothingIsOverdue,
]
