/** The pages that the other journeys pass by. */
import type { Office } from '../office.ts'
import type { Someone } from '../someone.ts'

/** Each opens, has its one title, and is examined like all others. */
export async function looksAround({ say }: Office, someone: Someone): Promise<void> {
  const { matrix, keys, outbox } = say.users
  const titles: Readonly<Record<string, string>> = {
    '/staff/matrix': matrix.title,
    '/staff/keys': keys.title,
    '/staff/outbox': outbox.title,
    '/audit': say.audit.title,
    '/audit/reads': say.audit.title,
    '/account': say.arriving.account.title,
    '/notice/versions': say.notice.versionsTitle,
    '/notice/record-of-processing': say.notice.recordTitle,
    '/notice/publish': say.notice.publishTitle,
    '/nowhere': say.http.failures['not-found']?.[0] ?? '',
  }
  for (const [path, title] of Object.entries(titles)) {
    await someone.opens(path)
    await someone.isAt(title)
  }
  await someone.opens('/notice')
  const [notice] = await someone.page.getByRole('heading', { level: 1 }).allTextContents()
  await someone.isAt(notice ?? '', 'notice-for-staff')
  await someone.opens('/api/docs')
  const [docs] = await someone.page.getByRole('heading', { level: 1 }).allTextContents()
  await someone.isAt(docs ?? '')
}
