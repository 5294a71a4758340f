import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { transact } from '#platform/db'
import { untilDone } from '#platform/jobs'
import type { MailTransport, OutgoingMessage } from '#platform/mail'
import {
  type Arrived,
  administratorOf,
  arriveBy,
  type Browser,
  browserOf,
  firstLink,
} from '../../../tests/support/browser-of.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { staffCommands } from './commands.ts'
import { staffJobs } from './jobs.ts'
import { staffPromises } from './promises.ts'

let house: TestHouse
let administrator: Browser
beforeAll(async () => {
  house = await testHouse()
  administrator = (await administratorOf(house)).browser
})
afterAll(() => house.close())

const host = () => house.hosts().find(({ register }) => register.key === 'lexmentor')!

/** An invitation's link, as the page shows it. */
async function invited(name: string, email: string, roles: readonly string[]): Promise<string> {
  const page = await administrator.post('/staff/invite', { name, email, roles, language: 'sv' })
  return /value="https:\/\/register\.example\/r\/lexmentor(\/invited\/[\w-]+)"/.exec(page.text)?.[1] ?? ''
}

const addressOf = async (name: string): Promise<string> => {
  const { text } = await administrator.get('/staff')
  return new RegExp(`href="/r/lexmentor(/staff/stf_\\w+)"[^>]*>${name}`).exec(text)?.[1] ?? ''
}

describe('an invited user', () => {
  let bo: Arrived
  test('goes through password, second factor and undertaking, and gets what the roles allow', async () => {
    const link = await invited('Bo Borg', 'bo.borg@example.fi', ['support'])
    const page = await browserOf(house).get(link)
    expect(page.text).toContain('bo.borg@example.fi')
    bo = await arriveBy(house, link)
    expect((await bo.browser.get('/staff')).status).toBe(200)
    expect((await bo.browser.get('/staff/keys')).status).toBe(403)
    expect((await bo.browser.get('/staff/invite')).status).toBe(403)
    const refused = await bo.browser.post('/staff/invite', {
      name: 'Cia Cederberg',
      email: 'cia@example.fi',
      roles: ['administrator'],
    })
    expect(refused.status).toBe(403)
  })

  test('is told apart by address: the same address can’t be invited twice', async () => {
    const again = await administrator.post('/staff/invite', {
      name: 'Bo',
      email: 'BO.BORG@example.fi',
      roles: ['reader'],
    })
    expect(again.status).toBe(422)
    expect(again.text).toContain('Tämä on jo käytössä')
  })

  test('is out at once when the account is closed, and can’t come in by any proof', async () => {
    const address = await addressOf('Bo Borg')
    expect((await administrator.post(`${address}/disable`)).status).toBe(303)
    expect((await bo.browser.get('/staff')).status).toBe(303)
    const browser = browserOf(house)
    const first = await browser.post('/sign-in', {
      email: 'bo.borg@example.fi',
      password: 'hevonen syö heinää aamulla',
    })
    expect(first.status).toBe(422)
    await administrator.post(`${address}/enable`)
    expect((await bo.browser.get('/staff')).status).toBe(303)
  })
})

describe('the last administrator', () => {
  test('can neither be closed, lose the role, nor have the second factor reset', async () => {
    const address = await addressOf('Aino Alku')
    expect((await administrator.post(`${address}/disable`)).status).toBe(409)
    expect((await administrator.post(`${address}/roles`, { roles: ['reader'] })).status).toBe(409)
    expect((await administrator.post(`${address}/reset`)).status).toBe(409)
    const page = await administrator.post(`${address}/roles`, { roles: ['reader'] })
    expect(page.text).toContain('jäisi ilman pääkäyttäjää')
  })

  test('may step down when another can do the work, and only then', async () => {
    const link = await invited('Dina Dahl', 'dina@example.fi', ['administrator'])
    const address = await addressOf('Aino Alku')
    expect((await administrator.post(`${address}/roles`, { roles: ['reader'] })).status).toBe(409)
    const dina = await arriveBy(house, link)
    expect((await administrator.post(`${address}/roles`, { roles: ['reader'] })).status).toBe(303)
    expect((await administrator.get('/staff/keys')).status).toBe(403)
    await dina.browser.post(`${address}/roles`, { roles: ['administrator'] })
  })

  test('stays one when two take the role from each other at the same moment', async () => {
    const [aino, dina] = [await addressOf('Aino Alku'), await addressOf('Dina Dahl')]
    const other = await browserAs('dina@example.fi')
    const answers = await Promise.all([
      administrator.post(`${dina}/roles`, { roles: ['reader'] }),
      other.post(`${aino}/roles`, { roles: ['reader'] }),
    ])
    const administrators = await transact(house.house.pool, house.lexmentor.id, async ({ client }) => {
      const { rows } = await client.query(
        "select 1 from staff.member where 'administrator' = any (roles) and disabled_at is null and two_factor",
      )
      return rows.length
    })
    expect(administrators).toBeGreaterThanOrEqual(1)
    expect(answers.map(({ status }) => status)).toContain(303)
    await transact(house.house.pool, house.lexmentor.id, async ({ client }) => {
      await client.query("update staff.member set roles = '{administrator}' where name = 'Aino Alku'")
    })
  })
})

describe('letters', () => {
  const deliver = staffJobs.find(({ name }) => name === 'mail.deliver')!
  const sweep = staffJobs.find(({ name }) => name === 'staff.sweep')!
  const messages = () =>
    transact(house.house.pool, house.lexmentor.id, async ({ db }) =>
      db.selectFrom('mail.message').selectAll().orderBy('id', 'desc').execute(),
    )

  test('wait sealed while there is no mail server, and opening one is noted', async () => {
    const admin = await browserAs('aino.alku@example.fi')
    administrator = admin
    const link = await invited('Eva Ek', 'eva.ek@example.fi', ['reader'])
    const [newest] = await messages()
    await deliver.run(host(), { message: newest!.id }, untilDone)
    expect((await messages())[0]).toMatchObject({ state: 'waiting' })
    expect(newest!.content!.toString('latin1')).not.toContain('eva.ek')
    const outbox = await admin.get('/staff/outbox')
    expect(outbox.text).toContain('Eva Ek')
    expect(outbox.text).not.toContain(link)
    const open = /action="\/r\/lexmentor(\/staff\/outbox\/msg_\w+)"/.exec(outbox.text)?.[1] ?? ''
    expect((await admin.post(open)).text).toContain(link)
    const { rows } = await house.owner.query("select 1 from audit.entry where fact = 'staff.message-shown'")
    expect(rows.length).toBe(1)
  })

  test('leave once, in the reader’s language; what is put off is tried again; the words go after a week', async () => {
    const [newest] = await messages()
    const taken: OutgoingMessage[] = []
    let answer: 'try-later' | 'accepted' = 'try-later'
    const transport: MailTransport = {
      deliver: async message => {
        if (answer === 'accepted') taken.push(message)
        return { kind: answer, code: 421 }
      },
    }
    const posting = { ...host(), transport }
    await expect(deliver.run(posting, { message: newest!.id }, untilDone)).rejects.toThrow(
      'put the letter off',
    )
    expect((await messages())[0]).toMatchObject({ state: 'waiting', attempts: 1, last_code: 421 })
    answer = 'accepted'
    await deliver.run(posting, { message: newest!.id }, untilDone)
    await deliver.run(posting, { message: newest!.id }, untilDone)
    expect(taken).toHaveLength(1)
    expect(taken[0]).toMatchObject({ to: 'eva.ek@example.fi', language: 'sv' })
    expect(taken[0]!.subject).toContain('Ditt konto')
    expect((await messages())[0]).toMatchObject({ state: 'sent' })
    house.clock.advance({ days: 8 })
    await sweep.run(host(), {}, untilDone)
    expect((await messages())[0]).toMatchObject({ state: 'sent', content: null })
  })
})

describe('the promise', () => {
  test('breaks when an account has slept for ninety days, and says where', async () => {
    const [promise] = staffPromises
    const caller = host().caller
    await browserAs('aino.alku@example.fi')
    house.clock.advance({ days: 100 })
    expect(await promise!.check(house.house, caller)).toMatchObject({ holds: false, where: '/staff' })
  })
})

describe('the command line', () => {
  test('invites, and lists who there are', async () => {
    const run = (name: string, values: string[], options: Record<string, string>) =>
      staffCommands.find(command => command.name === name)!.run(host(), { values, options })
    const { lines } = await run('user invite', ['frida@example.fi'], {
      name: 'Frida',
      role: 'reader,support',
    })
    expect(lines[0]).toContain('/r/lexmentor/invited/')
    const listed = await run('user list', [], {})
    expect(listed.lines.some(line => line.includes('frida@example.fi'))).toBe(true)
  })
})

describe('every page', () => {
  test('reads in each language', async () => {
    const other = await testHouse()
    try {
      const { browser } = await administratorOf(other, 'harbour')
      const link = (await firstLink(other)) ?? ''
      const paths = ['/account', '/account/second-factor', '/account/recovery-codes', '/staff']
      const more = ['/staff/invite', '/staff/matrix', '/staff/keys', '/staff/outbox']
      for (const language of ['fi', 'sv', 'en']) {
        for (const path of [...paths, ...more]) {
          const page = await browser.get(`/r/harbour${path}?lang=${language}`)
          expect(page.status, path).toBe(200)
          expect(page.text).toContain(`<html lang="${language}"`)
          expect(page.text).not.toMatch(/undefined|\[object/)
        }
        for (const path of ['/sign-in', '/sign-in/code', '/sign-in/forgotten', link]) {
          const page = await browserOf(other).get(`${path}?lang=${language}`)
          expect(page.status, path).toBe(200)
          expect(page.text).not.toMatch(/undefined|\[object/)
        }
      }
    } finally {
      await other.close()
    }
  })
})

/** A member in a browser of their own, straight by a session that the database is given; how one signs in is tested elsewhere. */
async function browserAs(email: string): Promise<Browser> {
  const { tokenAtRest } = await import('./better-auth/translate-values.ts')
  const browser = browserOf(house)
  const token = `test-session-${randomUUID()}`
  await transact(house.house.pool, house.lexmentor.id, async ({ client }) => {
    await client.query(
      `insert into staff.session (id, member_id, token, created_at, updated_at, expires_at)
       select gen_random_uuid(), id, $1, $2, $2, $2::timestamptz + interval '7 days' from staff.member where email = $3`,
      [tokenAtRest(token), house.clock.now().toString(), email],
    )
  })
  browser.jar.set('__Secure-seloste-lexmentor.session_token', token)
  return browser
}
