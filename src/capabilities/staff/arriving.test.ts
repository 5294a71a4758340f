import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { transact } from '#platform/db'
import {
  aino,
  arriveBy,
  authenticatorIn,
  browserOf,
  codesIn,
  firstLink,
  password,
} from '../../../tests/support/browser-of.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'

describe('the first administrator', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await testHouse()
  })
  afterAll(() => house.close())

  test('a new start makes a new link, and the earlier one stops opening', async () => {
    const earlier = (await firstLink(house)) ?? ''
    const later = (await firstLink(house)) ?? ''
    const browser = browserOf(house)
    expect((await browser.get(earlier)).status).toBe(410)
    expect((await browser.get(later)).status).toBe(200)
  })

  test('the link runs out after a day', async () => {
    const link = (await firstLink(house)) ?? ''
    house.clock.advance({ hours: 25 })
    expect((await browserOf(house).get(link)).status).toBe(410)
  })

  test('a short or common password is refused with its reason, and what else was typed stays', async () => {
    const link = (await firstLink(house)) ?? ''
    const short = await browserOf(house).post(link, { ...aino, password: 'lyhyt' })
    expect(short.status).toBe(422)
    expect(short.text).toContain('Salasanassa on vähintään 12 merkkiä')
    expect(short.text).toContain('value="Aino Alku"')
    const common = await browserOf(house).post(link, { ...aino, password: 'Salasana123!' })
    expect(common.text).toContain('yleisimpien joukossa')
  })

  test('nothing opens before the second factor, and then nothing before the undertaking', async () => {
    const link = (await firstLink(house)) ?? ''
    const browser = browserOf(house)
    const accepted = await browser.post(link, { ...aino, password })
    expect(accepted).toMatchObject({ status: 303, to: '/arrive/second-factor' })
    for (const path of ['/staff', '/account', '/staff/keys', '/arrive/undertaking'])
      expect((await browser.get(path)).status, path).toBe(303)
    expect((await browser.get('/staff')).to).toBe('/arrive/second-factor')

    // Whoever has stolen a password must not be able to sign in its owner's name.
    await browser.post('/arrive/undertaking', { version: '1', name: 'Aino Alku', agreed: 'on' })
    expect((await house.owner.query('select 1 from staff.undertaking')).rowCount).toBe(0)

    const factor = await browser.get('/arrive/second-factor')
    expect(factor.text).toContain('data:image/svg+xml;base64,')
    const authenticator = authenticatorIn(factor)
    const wrong = await browser.post('/arrive/second-factor', { code: '000000' })
    expect(wrong.status).toBe(422)
    const codes = await browser.post('/arrive/second-factor', { code: authenticator.generate() })
    expect(codesIn(codes)).toHaveLength(10)
    expect((await browser.get('/staff')).to).toBe('/arrive/undertaking')

    const unsigned = await browser.post('/arrive/undertaking', { version: '1', name: 'Aino Alku' })
    expect(unsigned.status).toBe(422)
    const signed = await browser.post('/arrive/undertaking', {
      version: '1',
      name: 'Aino Alku',
      agreed: 'yes',
    })
    expect(signed.to).toBe('/')
    expect((await browser.get('/staff')).status).toBe(200)
  })

  test('once somebody administers the register, no link is made and the old one makes nobody', async () => {
    expect(await firstLink(house)).toBeUndefined()
  })

  test('the link opens once, even for two who follow it at the same moment', async () => {
    const other = await testHouse()
    try {
      const link = (await firstLink(other)) ?? ''
      const answers = await Promise.all([
        browserOf(other).post(link, { ...aino, password }),
        browserOf(other).post(link, { name: 'Bo Borg', email: 'bo.borg@example.fi', password }),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 410])
    } finally {
      await other.close()
    }
  })
})

describe('what lies in the database', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await testHouse()
  })
  afterAll(() => house.close())

  test('neither a session’s token, a recovery code, a password nor a link can be read from the tables', async () => {
    const link = (await firstLink(house)) ?? ''
    const { browser, recoveryCodes } = await arriveBy(house, link, aino)
    const token = [...browser.jar.values()]
      .map(value => value.split('.')[0] ?? '')
      .find(value => value.length > 20)
    const stored = await transact(house.house.pool, house.lexmentor.id, async ({ client }) => {
      const tables = ['session', 'credential', 'second_factor', 'link', 'challenge', 'attempt']
      const found = await Promise.all(
        tables.map(table => client.query(`select t::text as row from staff.${table} t`)),
      )
      return found.flatMap(({ rows }) => rows.map(({ row }) => String(row))).join('\n')
    })
    expect(token).toBeDefined()
    expect(recoveryCodes).toHaveLength(10)
    for (const secret of [token ?? '', ...recoveryCodes, password, link.split('/').at(-1) ?? ''])
      expect(stored).not.toContain(secret)
  })
})
