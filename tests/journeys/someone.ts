/** Somebody at a browser: does things by what they read on the page, and notices what nobody should meet. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { examine } from './examine.ts'
import type { View } from './views.ts'

export type Someone = ReturnType<typeof someoneAt>

export type Visit = Readonly<{
  browser: Browser
  view: View
  url: string
  /** Names of pages that have been examined already; shared by everybody of one view. */
  examined: Set<string>
  /** Where whatever goes wrong is written. */
  complaints: string[]
}>

/** The patience of somebody at a busy machine. */
const patienceMs = 20_000

export async function arrive(visit: Visit): Promise<Someone> {
  const { browser, view, url, complaints } = visit
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: view.width, height: view.height },
    locale: view.locale,
    timezoneId: 'Europe/Helsinki',
    colorScheme: view.scheme,
    reducedMotion: 'reduce',
    javaScriptEnabled: view.scripts,
    isMobile: view.isPhone,
    hasTouch: view.isPhone,
  })
  context.setDefaultTimeout(patienceMs)
  watch(context, url, complaints)
  return someoneAt(await context.newPage(), visit)
}

/** No error in the console, no breach of the content security policy, and no request to anybody else. */
function watch(context: BrowserContext, url: string, complaints: string[]): void {
  const { host } = new URL(url)
  context.on('request', request => {
    const asked = new URL(request.url())
    if (asked.protocol !== 'data:' && asked.host !== host) complaints.push(`Asked ${asked.origin}`)
  })
  context.on('console', message => {
    // The browser reports every answer of 400 and above; what they answer is for the journeys to judge.
    const text = message.text()
    if (message.type() === 'error' && !/responded with a status of 4\d\d/.test(text)) complaints.push(text)
  })
  context.on('weberror', error => complaints.push(error.error().message))
}

export function someoneAt(page: Page, visit: Visit) {
  const { view, examined, complaints } = visit
  const starting = (label: string) => new RegExp(`^\\s*${label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
  const main = page.locator('main')
  const field = (label: string): Locator => main.getByLabel(starting(label)).first()
  return {
    page,
    opens: (path: string) => page.goto(path),
    reloads: () => page.reload(),
    /** A second tab of the same browser. */
    opensTab: async () => someoneAt(await page.context().newPage(), visit),
    follows: (name: string) => main.getByRole('link', { name, exact: true }).first().click(),
    presses: (name: string) => main.getByRole('button', { name, exact: true }).first().click(),
    unfolds: (summary: string) => main.locator('summary', { hasText: summary }).click(),
    async types(values: Readonly<Record<string, string>>) {
      for (const [label, value] of Object.entries(values)) await field(label).fill(value)
    },
    chooses: (label: string, option: string) => field(label).selectOption({ label: option }),
    ticks: (label: string) => field(label).check(),
    reads: (label: string) => field(label).inputValue(),
    /** Waits for a text that can be seen. */
    sees: (text: string | RegExp) => main.getByText(text).filter({ visible: true }).first().waitFor(),
    counts: (text: string) => main.getByText(text).count(),
    /** Waits for the page of this title, and looks it over the first time that it is seen. */
    async isAt(title: string, name?: string) {
      await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
      const known = name ?? pathName(page.url())
      if (examined.has(known)) return
      examined.add(known)
      complaints.push(...(await examine(page, view, known)))
    },
    /** By the menu, which is a sheet on a phone. */
    async goesTo(menu: string, item: string) {
      if (view.isPhone) await page.getByRole('button', { name: menu, exact: true }).click()
      await page.getByRole('navigation', { name: menu }).getByRole('link', { name: item }).click()
    },
    /** A file, as it lies in the folder of downloads. */
    async downloads(name: string): Promise<string> {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        main.getByRole('link', { name, exact: true }).click(),
      ])
      return download.path()
    },
    cookies: async () => (await page.context().cookies()).map(({ name }) => name),
    leaves: () => page.context().close(),
  }
}

/** `/people/per_…/edit` is one page, whoever it is about. */
const pathName = (url: string): string =>
  new URL(url).pathname
    .split('/')
    .filter(part => part !== '' && !/^[a-z]{3}_/.test(part))
    .map(part => (/^[\w-]{30,}$/.test(part) ? 'token' : part))
    .join('-') || 'front'
