/** Turns a page's tree into the HTML that is sent. */
import { createElement, type VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type FieldLabels, FieldLabelsContext } from './field-labels.ts'

/** `renderPage(<PublicLayout …>…</PublicLayout>)` → a whole document, doctype first. Text is escaped; nothing is hydrated. */
export function renderPage(page: VNode): string {
  const labels: FieldLabels = { known: new Map(), wanted: false }
  const draw = () => renderToString(createElement(FieldLabelsContext.Provider, { value: labels }, page))
  const drawn = draw()
  return `<!doctype html>${labels.wanted ? draw() : drawn}`
}
