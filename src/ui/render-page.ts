/** Turns a page's tree into the HTML that is sent. */
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** `renderPage(<PublicLayout …>…</PublicLayout>)` → a whole document, doctype first. Text is escaped; nothing is hydrated. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`
}
