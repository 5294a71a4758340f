/** Looks at a page as people will, and tells what axe complains of and where it is wider than a small screen. */
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import type { View } from './views.ts'

type AxeAnswer = { violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }

const axeSource = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The narrowest that WCAG 2.2 wants served without scrolling sideways (1.4.10). */
const narrowest = 320

/** Leaves the page as it was. Pictures are taken where SHOTS names a folder. */
export async function examine(page: Page, view: View, name: string): Promise<readonly string[]> {
  const complaints: string[] = []
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const other = view.scheme === 'light' ? 'dark' : 'light'
  for (const scheme of [other, view.scheme] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await picture(page, `${name}.${view.name}-${scheme}`)
    // Axe waits for timers, which do not run where scripts do not.
    if (view.scripts) complaints.push(...(await askAxe(page)).map(each => `${name}, ${scheme}: ${each}`))
  }
  await page.setViewportSize({ width: narrowest, height: view.height })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  if (width > narrowest) complaints.push(`${name}: ${width} pixels wide on a screen of ${narrowest}`)
  await page.setViewportSize({ width: view.width, height: view.height })
  return complaints
}

async function askAxe(page: Page): Promise<readonly string[]> {
  // The browser's own door for developers, so the page's policy stays as strict as it is.
  await page.evaluate(axeSource)
  const { violations } = await page.evaluate(async tags => {
    const { axe } = window as unknown as { axe: { run(node: Document, how: object): Promise<AxeAnswer> } }
    return axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
  }, standards)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  )
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS
  if (!folder) return
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}
