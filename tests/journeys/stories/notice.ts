/** A stranger reads the notice: in three languages, on the screen and on paper, and leaves no trace in the browser. */
import { expect } from 'vitest'
import { languages } from '#platform/i18n'
import type { Office } from '../office.ts'
import { sayIn } from '../say.ts'
import type { Someone } from '../someone.ts'
import { textOfPdf } from './requests.ts'

export async function readsTheNotice({ say, definition, front }: Office, someone: Someone): Promise<void> {
  await someone.opens('/')
  await someone.isAt(front, 'front-for-strangers')
  await someone.follows(say.notice.publicNotice)
  await someone.page.waitForURL(/\/notice/)
  for (const language of languages) {
    const { http, notice } = sayIn(language)
    await someone.page.getByRole('link', { name: http.languageName, exact: true }).first().click()
    await someone.page.locator(`html[lang=${language}]`).waitFor()
    const [first] = await someone.page.getByRole('heading', { level: 1 }).allTextContents()
    await someone.isAt(first ?? '', `notice-${language}`)
    const sections = await someone.page.getByRole('heading', { level: 2, name: /^\d+\. / }).count()
    expect(sections).toBeGreaterThanOrEqual(10)
    const onPaper = textOfPdf(await someone.downloads(notice.pdf))
    expect(onPaper).toContain(definition.controller.name)
    expect(onPaper).toContain(definition.contact.email)
  }
  expect(await someone.cookies()).toEqual([])
}
