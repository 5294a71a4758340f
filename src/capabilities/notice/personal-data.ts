/** The notice speaks of people and knows none. */
import { nothingPersonal } from '#platform/privacy'

export const noticeNothingPersonal = [
  nothingPersonal('notice.promise', 'whether each promise holds, with counts of rows'),
  nothingPersonal('notice.promise_change', 'when each promise broke or mended, with counts of rows'),
  nothingPersonal('notice.patrol', 'names of tables, and counts of rows by their place in the file'),
]
