import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, perform } from '#platform/operation'
import { databaseAsText } from '../../../tests/support/database-as-text.ts'
import { message, openPost, type Post, pia, withFile } from '../../../tests/support/post.ts'
import { sweep } from './jobs.ts'
import { discardWaiting } from './operations/discard-waiting.ts'
import { fileWaiting } from './operations/file-waiting.ts'
import { getWaiting } from './queries/waiting.ts'

let post: Post
beforeAll(async () => {
  post = await openPost()
})
afterAll(() => post?.house.close())

test('what a person writes to us is an interaction with them, at the time it was written, and moves the last contact', async () => {
  const { email, id } = await post.known()
  expect(
    await post.send(
      message(
        {
          From: `Aino <${email.toUpperCase()}>`,
          Subject: 'Kysymys',
          Date: 'Sun, 01 Mar 2026 09:00:00 +0200',
        },
        'Mitä maksaa?',
      ),
    ),
  ).toBe('taken')
  expect(await post.newest()).toMatchObject({
    kind: 'email',
    direction: 'in',
    happenedAt: '2026-03-01T07:00:00Z',
    subject: 'Kysymys',
    body: 'Mitä maksaa?',
    cameBy: 'mail',
    people: [{ id }],
  })
  expect((await post.aino.get(id)).lastContactOn).toBe('2026-03-01')
})

test('a message that one of the staff sent with a blind copy to us went out, and is theirs', async () => {
  const [one, other] = [await post.known(), await post.known()]
  await post.send(message({ From: pia, To: `${one.email}, ${other.email}`, Subject: 'Tarjous' }))
  const found = await post.newest()
  expect(found).toMatchObject({ direction: 'out', subject: 'Tarjous' })
  expect(found?.people.map(({ id }) => id).sort()).toEqual([one.id, other.id].sort())
  expect(found?.recordedBy).not.toBeNull()
})

test('a message that one of the staff passes on is about those in the header it carries', async () => {
  const { email, id } = await post.known()
  const text = `Hoidatko?\r\n\r\nLähettäjä: Aino <${email}>\r\nLähetetty: maanantai 2. maaliskuuta 2026 9.15\r\nVastaanottaja: ${pia}\r\nAihe: Kysymys\r\n\r\nMitä maksaa?`
  await post.send(message({ From: pia, To: post.secret, Subject: 'VS: Kysymys' }, text))
  expect(await post.newest()).toMatchObject({ direction: 'in', people: [{ id }] })
})

test('nobody is made up: a message from addresses that nobody has waits, until somebody says whom it concerns', async () => {
  const { rows } = await post.house.owner.query('select count(*)::int as people from people.person')
  const before = await post.count()
  await post.send(
    withFile({ From: 'Uusi Ihminen <uusi@example.org>', Subject: 'Pyyntö zqodottaaqz' }, Buffer.from('%PDF')),
  )
  expect(await post.count()).toBe(before)
  expect((await post.house.owner.query('select count(*)::int as people from people.person')).rows).toEqual(
    rows,
  )
  const told = (await post.waiting()).at(-1)
  expect(told).toMatchObject({ from: ['uusi@example.org'], subject: 'Pyyntö zqodottaaqz', files: 1 })
  const id = told?.id ?? ''
  expect(await ask(post.house.house, getWaiting, post.house.caller(), { waiting: id })).toMatchObject({
    text: 'Liitteenä tarjous.',
  })
  expect((await databaseAsText(post.house.owner)).holds('zqodottaaqz')).toBe(false)

  const person = await post.aino.add()
  const file = { waiting: id, people: [person] }
  await perform(post.house.house, fileWaiting, post.house.caller(), file)
  expect(await post.newest()).toMatchObject({
    subject: 'Pyyntö zqodottaaqz',
    people: [{ id: person }],
    attachments: [{ name: 'tarjous.pdf' }],
  })
  await expect(perform(post.house.house, fileWaiting, post.house.caller(), file)).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('an address that two people share tells of neither', async () => {
  const shared = 'toimisto@example.fi'
  for (let i = 0; i < 2; i += 1) await post.aino.add({ contactPoints: [{ kind: 'email', value: shared }] })
  const [before, waited] = [await post.count(), (await post.waiting()).length]
  await post.send(message({ From: shared }))
  expect([await post.count(), (await post.waiting()).length]).toEqual([before, waited + 1])
})

test('what nobody claims goes after thirty days and not before, and what is thrown away at once', async () => {
  await post.send(message({ From: 'pois@example.org' }))
  const [first] = (await post.waiting()).slice(-1)
  await perform(post.house.house, discardWaiting, post.house.caller(), { waiting: first?.id ?? '' })
  await post.send(message({ From: 'vanhenee@example.org' }))
  const left = (await post.waiting()).map(({ id }) => id)
  expect(left).not.toContain(first?.id)
  const later = (hours: number) => ({
    house: {
      ...post.house.house,
      clock: { ...post.house.clock, now: () => post.house.clock.now().add({ hours }) },
    },
    register: post.house.lexmentor,
  })
  await sweep(later(30 * 24))
  expect((await post.waiting()).map(({ id }) => id)).toEqual(left)
  await sweep(later(30 * 24 + 1))
  expect(await post.waiting()).toEqual([])
})

test('a sender’s clock that runs ahead puts nothing into the future', async () => {
  const { email } = await post.known()
  await post.send(message({ From: email, Date: 'Fri, 01 Jan 2100 09:00:00 +0200' }))
  expect((await post.newest())?.happenedAt).toBe('2026-03-02T10:00:00Z')
})

test('a message of ten thousand recipients is about those few whom we know', async () => {
  const { email, id } = await post.known()
  const many = [email, ...Array.from({ length: 10_000 }, (_, i) => `p${i}@example.org`)]
  await post.send(message({ From: pia, To: many.join(',\r\n ') }))
  expect(await post.newest()).toMatchObject({ people: [{ id }] })
})
