/** Looks at every page of the gallery as people will: takes its picture and asks axe and the browser what is wrong. */
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'

type View = { name: string; width: number; height: number; theme: 'light' | 'dark'; media?: 'print' }

const views: View[] = [
  { name: 'desk', width: 1440, height: 900, theme: 'light' },
  { name: 'desk-dark', width: 1440, height: 900, theme: 'dark' },
  { name: 'laptop', width: 1100, height: 800, theme: 'light' },
  { name: 'phone', width: 390, height: 844, theme: 'light' },
  { name: 'phone-dark', width: 390, height: 844, theme: 'dark' },
  { name: 'narrow', width: 320, height: 640, theme: 'light' },
  { name: 'paper', width: 794, height: 1123, theme: 'light', media: 'print' },
]

/** Answers the complaints, one a line; an empty list means that all is well. Pictures go to `folder`. */
export async function examine(address: string, names: string[], folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  const complaints: string[] = []
  try {
    for (const view of views) complaints.push(...(await examineView(browser, view, address, names, folder)))
  } finally {
    await browser.close()
  }
  return complaints
}

async function examineView(browser: Browser, view: View, address: string, names: string[], folder: string) {
  const complaints: string[] = []
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.height },
    colorScheme: view.theme,
    reducedMotion: 'reduce',
    bypassCSP: false,
  })
  const page = await context.newPage()
  let here = ''
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(`${view.name} ${here}: ${message.text()}`)
  })
  page.on('pageerror', error => complaints.push(`${view.name} ${here}: ${error.message}`))
  for (const name of names) {
    here = name
    await page.goto(`${address}/${name}`)
    if (view.media !== undefined) await page.emulateMedia({ media: view.media })
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: join(folder, `${name}.${view.name}.png`), fullPage: true })
    if (view.media === undefined)
      complaints.push(...(await ask(page)).map(each => `${view.name} ${name}: ${each}`))
  }
  await context.close()
  return complaints
}

const axeSource = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

async function ask(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  return await page.evaluate(async () => {
    const found: string[] = []
    if (document.documentElement.scrollWidth > window.innerWidth) {
      found.push(`wider than the screen: ${document.documentElement.scrollWidth}`)
    }
    const { axe } = window as unknown as { axe: { run(node: Document, options: object): Promise<AxeAnswer> } }
    type AxeAnswer = { violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const answer = await axe.run(document, { runOnly: { type: 'tag', values: tags } })
    for (const violation of answer.violations) {
      for (const node of violation.nodes)
        found.push(`${violation.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`)
    }
    return found
  })
}
