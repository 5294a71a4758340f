import { afterAll, beforeAll, expect, test } from 'vitest'
import { domain, message, openPost, type Post, pia } from '../../../tests/support/post.ts'
import { receiveCommand } from './commands.ts'

let post: Post
beforeAll(async () => {
  post = await openPost()
})
afterAll(() => post?.house.close())

test('only the secret address takes mail: being one of the staff opens no other, because anybody can write that they are', async () => {
  const { knows } = post.taker
  expect(await knows(post.secret, 'stranger@example.org')).toBe('taken')
  expect(await knows(post.secret.toUpperCase(), 'stranger@example.org')).toBe('taken')
  expect(await knows(`lexmentor@${domain}`, pia)).toBe('unknown')
  expect(await post.send(message({ From: pia }), `lexmentor@${domain}`)).toBe('unknown')
  expect(await knows(`lexmentor+${'0'.repeat(32)}@${domain}`, pia)).toBe('unknown')
  expect(await knows(post.secret.replace('lexmentor', 'harbour'), pia)).toBe('unknown')
  expect(await knows(post.secret.replace(domain, 'elsewhere.example'), pia)).toBe('unknown')
  expect(await knows(`nobody@${domain}`, pia)).toBe('unknown')
  expect(await knows(post.secret, '')).toBe('automatic')
})

test('a new secret address ends the old one at once', async () => {
  const own = await openPost()
  try {
    const before = own.secret
    const secret = await own.newSecret()
    expect(await own.taker.knows(before, 'stranger@example.org')).toBe('unknown')
    expect(await own.taker.knows(secret, 'stranger@example.org')).toBe('taken')
  } finally {
    await own.house.close()
  }
})

test('a mail server’s alias hands a message to the command, which ends with the codes that it understands', async () => {
  const { mkdtemp, rm, writeFile } = await import('node:fs/promises')
  const folder = await mkdtemp('/tmp/seloste-mail-')
  try {
    const { email, id } = await post.known()
    await writeFile(`${folder}/m.eml`, message({ From: email, Subject: 'Putkesta' }))
    const [host] = post.house.hosts()
    const run = async (address: string) =>
      (await receiveCommand.run(host!, { values: [address], options: { from: `${folder}/m.eml` } })).exitCode
    expect(await run(`lexmentor@${domain}`)).toBe(67)
    expect(await run(`nobody@${domain}`)).toBe(67)
    expect(await run(post.secret)).toBe(0)
    expect(await post.newest()).toMatchObject({ subject: 'Putkesta', people: [{ id }] })
    await writeFile(`${folder}/m.eml`, Buffer.alloc(30_000_000, 120))
    expect(await run(post.secret)).toBe(65)
  } finally {
    await rm(folder, { recursive: true })
  }
})
