/**
 * The README's pictures, taken of the demonstration: `node scripts/pictures.ts` writes them to `docs/pictures`. Nobody in
 * them is a real person; the register's contact person is given an invented name for it too.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Locator, type Page } from 'playwright-core'
import { systemClock } from '#platform/clock'
import { readMark, type SignIn } from './demo/data-folder.ts'
import { oneTimeCode } from './demo/one-time-code.ts'
import { root } from './run-program.ts'

const pictures = join(root, 'docs/pictures')

async function takePictures(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'seloste-pictures-'))
  // PostgreSQL runs as somebody else when root starts it.
  await chmod(folder, 0o711)
  const url = `http://localhost:${await freePort()}`
  const demo = spawn(process.execPath, [join(root, 'scripts/demo.ts')], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      SELOSTE_DATA: join(folder, 'data'),
      SELOSTE_REGISTERS: await inventedRegisters(folder),
      PORT: new URL(url).port,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(demo, 'exit')
  try {
    for await (const part of demo.stdout) if (String(part).includes(url)) break
    const [administrator] = readMark(join(folder, 'data'))?.staff ?? []
    if (administrator === undefined) throw new Error('The demonstration did not say who can sign in.')
    await mkdir(pictures, { recursive: true })
    await visit(url, administrator)
  } finally {
    demo.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
}

async function inventedRegisters(folder: string): Promise<string> {
  const registers = join(folder, 'registers')
  await cp(join(root, 'registers'), registers, { recursive: true })
  const file = join(registers, 'lexmentor/register.yaml')
  const text = await readFile(file, 'utf8')
  const invented = text.replace(/^contact:[\s\S]*$/m, contact =>
    contact
      .replace(/name: .+/, 'name: Maija Mallikas')
      .replace(/phone: .+/, 'phone: 050 000 0000')
      .replace(/email: .+/, 'email: maija.mallikas@example.fi'),
  )
  await writeFile(file, invented)
  return registers
}

async function visit(url: string, administrator: SignIn): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  })
  try {
    const desk = { viewport: { width: 1280, height: 860 }, locale: 'en-GB', baseURL: url }
    const page = await browser.newPage({ ...desk, reducedMotion: 'reduce' })
    await signIn(page, administrator)
    await takeNotice(page)
    await takePerson(page)
    await takeSources(page)
    const phone = await browser.newPage({
      ...desk,
      viewport: { width: 390, height: 780 },
      colorScheme: 'dark',
    })
    await phone.goto('/notice?lang=en')
    await take(phone, 'notice-phone')
  } finally {
    await browser.close()
  }
}

async function takeNotice(page: Page): Promise<void> {
  await page.goto('/?lang=en')
  await page.getByRole('button', { name: 'Check now' }).click()
  await page.getByText(/promises? (holds?|needs? you)/).waitFor({ timeout: 60_000 })
  await page.goto('/')
  await take(page, 'front-page')
}

async function takePerson(page: Page): Promise<void> {
  await openBusiest(page, '/audit', () => page.locator('.page-header-meta .badge'))
  await page.getByRole('link', { name: 'What erasing would do' }).waitFor()
  await take(page, 'person')
  await page.getByRole('link', { name: 'What erasing would do' }).click()
  await page.getByRole('heading', { level: 1, name: /^What erasing/ }).waitFor()
  await take(page, 'erasure-plan')
  const card = page.locator('.panel').filter({ hasText: 'May we be in touch?' })
  await openBusiest(page, '/audit?fact=permissions.prohibited', () =>
    card.getByText(/^May we write.*No\. Forbidden on/),
  )
  await card.locator('summary').first().click()
  await take(card, 'permission-card')
}

/** A file that has been tried, a pair that may be one person, and what is to be done. */
async function takeSources(page: Page): Promise<void> {
  await page.goto('/imports')
  await page.locator('tr', { hasText: 'vanha-asiakas' }).getByRole('link').first().click()
  await page.getByRole('heading', { level: 1, name: 'This is what would happen' }).waitFor()
  await take(page, 'dry-run')
  await page.goto('/duplicates')
  await page.getByRole('link', { name: 'Begin' }).click()
  await page.getByRole('heading', { level: 1, name: 'Is this one person?' }).waitFor()
  await take(page, 'one-person-or-two')
  await page.goto('/tasks')
  await take(page, 'tasks')
}

/** Opens whoever the log tells most about, of those whose page has what is wanted: it has the most to show. */
async function openBusiest(page: Page, log: string, wanted: () => Locator): Promise<void> {
  await page.goto(log)
  const links = await page
    .locator('main td a[href^="/people/per_"]')
    .evaluateAll(found => found.map(link => link.getAttribute('href') ?? ''))
  const byCount = [...Map.groupBy(links, link => link)].sort(([, a], [, b]) => b.length - a.length)
  for (const [person] of byCount) {
    await page.goto(person)
    if ((await wanted().count()) > 0) return
  }
  throw new Error('The log names nobody whose page has what is wanted.')
}

async function signIn(page: Page, { email, password, secret }: SignIn): Promise<void> {
  await page.goto('/sign-in?lang=en')
  await page.locator('[name=email]').fill(email)
  await page.locator('[name=password]').fill(password)
  await page.getByRole('button', { name: 'Continue' }).click()
  // The code of this half minute may be the one that the account came in with; the next one is taken early.
  await page.locator('[name=code]').fill(oneTimeCode(secret, systemClock.now().add({ seconds: 30 })))
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.locator('body.staff').waitFor()
}

async function take(what: Page | Locator, name: string): Promise<void> {
  const page = 'page' in what ? what.page() : what
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await what.screenshot({ path: join(pictures, `${name}.png`) })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}

await takePictures()
