/** The pages of the notice. */
import type { Page } from '#platform/http'
import { checkPage } from './check.ts'
import { frontPage } from './front.tsx'
import { noticePage } from './notice.tsx'
import { noticeJsonLdPage, noticePdfPage } from './notice-files.ts'
import { overduePage } from './overdue.tsx'
import { publishedPage, publishPage } from './publish.tsx'
import { recordFilePage, recordPage } from './record-of-processing.tsx'
import { versionChangesPage, versionPage, versionsPage } from './versions.tsx'

export { filesPanel } from './files-panel.tsx'
export { overduePanel } from './overdue-panel.tsx'

export const noticePages: readonly Page[] = [
  frontPage,
  noticePage,
  noticePdfPage,
  noticeJsonLdPage,
  versionsPage,
  versionPage,
  versionChangesPage,
  publishPage,
  publishedPage,
  checkPage,
  recordPage,
  recordFilePage,
  overduePage,
]
