/** What the person may ask for: a copy of everything, and to be forgotten. */
import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import type { Office } from '../office.ts'
import type { Someone } from '../someone.ts'
import { aino, oskar } from './people.ts'

const fullName = `${aino.givenNames} ${aino.corrected}`

/** On the page, on paper and as data: the same things. */
export async function givesAinoACopy({ say }: Office, someone: Someone): Promise<void> {
  const { copy } = say.requests
  await someone.follows(say.people.person.copy)
  await someone.isAt(copy.pageTitle(fullName))
  for (const told of [aino.corrected, aino.email, 'Koulutusvastaava']) await someone.sees(told)
  const onPaper = textOfPdf(await someone.downloads(copy.asPdf))
  const asData = await readFile(await someone.downloads(copy.asJson), 'utf8')
  for (const told of [aino.corrected, aino.email, 'Koulutusvastaava']) {
    expect(onPaper).toContain(told)
    expect(asData).toContain(told)
  }
  expect(() => JSON.parse(asData)).not.toThrow()
}

/** The plan first, with the letter to send; then asked once more. What the law keeps is told, with its reason. */
export async function erasesAino({ say }: Office, someone: Someone): Promise<void> {
  const { plan, erasure } = say.requests
  await someone.page.goBack()
  await someone.isAt(fullName)
  await someone.follows(say.people.person.erasure)
  await someone.isAt(plan.title(fullName))
  for (const part of [plan.now, plan.later, plan.stays]) await someone.sees(part)
  expect(textOfPdf(await someone.downloads(plan.letterPdf))).toContain(aino.corrected)
  await someone.follows(plan.goOn)
  await someone.isAt(plan.confirmTitle(fullName))
  await someone.presses(plan.confirm)
  await someone.isAt(erasure.title)
  await someone.sees(erasure.open(0).split('0')[0] ?? '')
  expect(await someone.counts(aino.corrected)).toBe(0)
  await isFoundNowhere(someone, aino.corrected, [aino.corrected, aino.email])
}

/** Nobody's customer and never in touch: nothing is kept, and the ledger knows no name. */
export async function erasesOskar({ say }: Office, someone: Someone): Promise<void> {
  const { plan, erasure } = say.requests
  const name = `${oskar.givenNames} ${oskar.familyName}`
  const address = new URL(someone.page.url()).pathname
  await someone.follows(say.people.person.erasure)
  await someone.isAt(plan.title(name))
  await someone.follows(plan.goOn)
  await someone.isAt(plan.confirmTitle(name))
  await someone.presses(plan.confirm)
  await someone.isAt(erasure.title, 'requests-erasures-done')
  expect(await someone.counts(oskar.familyName)).toBe(0)
  const answer = await someone.opens(address)
  expect(answer?.status()).toBe(404)
  await isFoundNowhere(someone, oskar.familyName)
}

/** Lists name people, so it is the name that may not stand there, whatever is searched for. */
async function isFoundNowhere(someone: Someone, name: string, searches = [name]): Promise<void> {
  const searched = searches.flatMap(typed => [`/people?search=${typed}`, `/search?q=${typed}`])
  for (const list of ['/people', ...searched]) {
    await someone.opens(list)
    expect(await someone.page.locator('main a[href*="/people/per_"]', { hasText: name }).count()).toBe(0)
  }
}

export const textOfPdf = (path: string): string =>
  execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
