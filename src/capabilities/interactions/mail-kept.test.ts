import { afterAll, beforeAll, expect, test } from 'vitest'
import { eraseOnWish } from '#capabilities/requests'
import { DatabaseAway } from '#platform/db'
import { ask, perform } from '#platform/operation'
import { databaseAsText } from '../../../tests/support/database-as-text.ts'
import { domain, message, openPost, type Post, pia, withFile } from '../../../tests/support/post.ts'
import { editInteraction } from './operations/edit-interaction.ts'
import { getAttachment } from './queries/get-interaction.ts'
import { takeMail } from './take-mail.ts'

let post: Post
beforeAll(async () => {
  post = await openPost()
})
afterAll(() => post?.house.close())

test('the same message is taken once, however often it comes and by however many ways', async () => {
  const { email } = await post.known()
  const raw = message({ From: email })
  const before = await post.count()
  expect([
    await post.send(raw),
    await post.send(raw),
    await post.send(raw, post.secret.toUpperCase()),
  ]).toEqual(['taken', 'taken', 'taken'])
  expect(await post.count()).toBe(before + 1)
  const [one, two] = [raw, raw].map(each =>
    post.send(Buffer.concat([Buffer.from('Received: from a by b\r\n'), each])),
  )
  await Promise.all([one, two])
  expect(await post.count()).toBe(before + 1)
})

test('what was not committed is not there, and comes again with the next try', async () => {
  const { email } = await post.known()
  const raw = message({ From: email })
  const before = await post.count()
  const broken = {
    ...post.house.house,
    reactions: [{ to: 'interactions.received', run: async () => Promise.reject(new DatabaseAway()) }],
  }
  const hosts = () => post.house.hosts().map(host => ({ ...host, house: broken }))
  await expect(takeMail(hosts, domain).take([post.secret], raw)).rejects.toThrow(DatabaseAway)
  expect(await post.count()).toBe(before)
  await post.send(raw)
  expect(await post.count()).toBe(before + 1)
})

test('machines and circles are sent away', async () => {
  const { email } = await post.known()
  const before = await post.count()
  expect(await post.send(message({ From: email, 'Auto-Submitted': 'auto-replied' }))).toBe('automatic')
  const hops = Buffer.from('Received: from a by b\r\n'.repeat(60))
  expect(await post.send(Buffer.concat([hops, message({ From: email })]))).toBe('loop')
  expect(await post.count()).toBe(before)
})

test('a message without a sender, and one of nothing at all, waits like any that names nobody', async () => {
  const waited = (await post.waiting()).length
  expect([await post.send(Buffer.from('\r\n')), await post.send(Buffer.from('Subject: x\r\n\r\n'))]).toEqual([
    'taken',
    'taken',
  ])
  expect((await post.waiting()).length).toBe(waited + 2)
})

test('files are kept sealed, once for all who took part, follow a correction, and go with the last of them', async () => {
  const [one, other] = [await post.known(), await post.known()]
  const bytes = Buffer.from('zqsalainenqz tarjous')
  await post.send(withFile({ From: pia, To: `${one.email}, ${other.email}` }, bytes, 'tarjous "1"\u0000.pdf'))
  const found = await post.newest()
  const [file] = found?.attachments ?? []
  expect(found?.attachments).toHaveLength(1)
  const opened = await ask(post.house.house, getAttachment, post.house.caller(), {
    attachment: file?.id ?? '',
  })
  expect(opened.content.equals(bytes)).toBe(true)
  expect((await databaseAsText(post.house.owner)).holds('zqsalainenqz')).toBe(false)
  const contents = async () =>
    (await post.house.owner.query('select id from interactions.content')).rows.length
  const before = await contents()

  const edited = {
    kind: 'email',
    direction: 'out',
    happenedAt: '2026-03-01T10:00:00Z',
    body: 'Tarjous',
    version: 1,
  } as const
  await perform(post.house.house, editInteraction, post.house.caller(), {
    ...edited,
    interaction: found?.id ?? '',
    people: [other.id],
  })
  expect(await contents()).toBe(before)
  await perform(post.house.house, eraseOnWish, post.house.caller(), { person: one.id, confirmed: true })
  expect(await contents()).toBe(before)
  await perform(post.house.house, eraseOnWish, post.house.caller(), { person: other.id, confirmed: true })
  expect(await contents()).toBe(before - 1)
})

test('when one of those is erased to whom a message went, its text and files go for all', async () => {
  const [one, other] = [await post.known(), await post.known()]
  await post.send(withFile({ From: one.email, Cc: other.email, Subject: 'Ainon asia' }, Buffer.from('x')))
  const id = (await post.newest())?.id ?? ''
  await perform(post.house.house, eraseOnWish, post.house.caller(), { person: one.id, confirmed: true })
  expect(await post.get(id)).toMatchObject({
    subject: null,
    body: null,
    attachments: [],
    people: [{ id: other.id }],
  })
})

test('a program that gives each of its messages the same id loses none of them', async () => {
  const { email } = await post.known()
  const before = await post.count()
  const headers = { From: email, 'Message-ID': '<form@example.fi>' }
  for (const body of ['Ilmoittaudun.', 'Perun.', 'Perun.']) await post.send(message(headers, body))
  expect(await post.count()).toBe(before + 2)
})

test('a letter in HTML alone with a file is kept with its words and its file', async () => {
  const { email, id } = await post.known()
  const raw = withFile({ From: email }, Buffer.from('%PDF')).toString()
  const inHtml = raw.replace('text/plain', 'text/html').replace('Liitteenä', '<p>Liitteenä</p>')
  await post.send(Buffer.from(inHtml))
  expect(await post.newest()).toMatchObject({
    body: expect.stringMatching(/^Liitteenä\s+tarjous\.$/),
    people: [{ id }],
    attachments: [{ name: 'tarjous.pdf' }],
  })
})
