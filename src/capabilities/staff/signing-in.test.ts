import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Arrived,
  administratorOf,
  aino,
  browserOf,
  password,
} from '../../../tests/support/browser-of.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'

let house: TestHouse
let administrator: Arrived
beforeAll(async () => {
  house = await testHouse()
  administrator = await administratorOf(house)
})
afterAll(() => house.close())

const given = (more: Readonly<Record<string, string>> = {}) => ({ email: aino.email, password, ...more })

/** The one that the phone shows next: what it shows now has confirmed the app. A clock half a minute off is forgiven. */
const nextCode = (authenticator: { generate(at: { timestamp: number }): string }): string =>
  authenticator.generate({ timestamp: Date.now() + 30_000 })

describe('two steps', () => {
  test('the password alone opens nothing; with the code from the app the page that was asked for opens', async () => {
    const browser = browserOf(house)
    expect((await browser.get('/staff?x=1')).to).toBe('/sign-in?next=%2Fstaff%3Fx%3D1')
    const first = await browser.post('/sign-in', given({ next: '/staff' }))
    expect(first.to).toBe('/sign-in/code?next=%2Fstaff')
    expect((await browser.get('/staff')).to).toMatch(/^\/sign-in/)
    expect((await browser.post('/sign-in/code', { code: '000000' })).status).toBe(422)
    const code = nextCode(administrator.authenticator)
    const second = await browser.post('/sign-in/code', { code, next: '/staff' })
    expect(second.to).toBe('/staff')
    expect((await browser.get('/staff')).status).toBe(200)
  })

  test('the session’s cookie is closed to scripts, goes only to us, and is secured where the address is', async () => {
    const browser = browserOf(house)
    const { cookies } = await browser.post('/sign-in', given())
    const cookie = cookies.find(set => set.includes('two_factor')) ?? ''
    expect(cookie).toMatch(/^__Secure-seloste-lexmentor\./)
    for (const attribute of ['HttpOnly', 'SameSite=Lax', 'Secure', 'Path=/'])
      expect(cookie).toContain(attribute)
  })

  test('a recovery code opens once', async () => {
    const [code = ''] = administrator.recoveryCodes
    const browser = browserOf(house)
    await browser.post('/sign-in', given())
    const typed = ` ${code.toUpperCase().replace('-', ' ')} `
    expect((await browser.post('/sign-in/code', { code: typed })).to).toBe('/')
    const other = browserOf(house)
    await other.post('/sign-in', given())
    expect((await other.post('/sign-in/code', { code })).status).toBe(422)
  })

  test('whoever has just signed in is never led to another site', async () => {
    for (const next of [
      'https://evil.example/',
      '//evil.example/',
      '/\\evil.example',
      'javascript:alert(1)',
    ]) {
      const browser = browserOf(house)
      await browser.post('/sign-in', given())
      const second = await browser.post('/sign-in/code', { code: administrator.recoveryCodes[1] ?? '', next })
      if (second.status === 303) expect(second.to).toBe('/')
    }
  })
})

describe('a code from the app', () => {
  test('is taken once, even while it still shows on the phone', async () => {
    const other = await testHouse()
    try {
      const { authenticator } = await administratorOf(other)
      const confirmed = authenticator.generate()
      const code = nextCode(authenticator)
      const [one, two] = [browserOf(other), browserOf(other)]
      await one.post('/sign-in', given())
      expect((await one.post('/sign-in/code', { code: confirmed })).to).toMatch(/^\/sign-in\?why=expired/)
      await one.post('/sign-in', given())
      await two.post('/sign-in', given())
      expect((await one.post('/sign-in/code', { code })).to).toBe('/')
      expect((await two.post('/sign-in/code', { code })).to).toMatch(/^\/sign-in\?why=expired/)
      expect((await two.get('/account')).status).toBe(303)
    } finally {
      await other.close()
    }
  })
})

describe('a session', () => {
  test('of another register is nobody’s here', async () => {
    const browser = browserOf(house)
    for (const [name, value] of administrator.browser.jar) {
      browser.jar.set(name.replace('lexmentor', 'harbour'), value)
      browser.jar.set(name, value)
    }
    expect((await browser.get('/staff')).status).toBe(200)
    expect((await browser.get('/r/harbour/staff')).status).toBe(303)
  })

  test('ends when its owner signs out', async () => {
    const browser = browserOf(house)
    for (const [name, value] of (await signedIn()).jar) browser.jar.set(name, value)
    expect((await browser.get('/account')).status).toBe(200)
    const kept = new Map(browser.jar)
    await browser.post('/sign-out')
    for (const [name, value] of kept) browser.jar.set(name, value)
    expect((await browser.get('/account')).status).toBe(303)
  })

  test('can be ended from another one, alone or with all the others', async () => {
    const [one, other] = [await signedIn(), await signedIn()]
    expect((await one.get('/account')).text).toContain('Firefox, Linux')
    await one.post('/account/sessions/end-others')
    expect((await other.get('/account')).status).toBe(303)
    expect((await one.get('/account')).status).toBe(200)
  })

  test('ends after twelve hours in which nobody used it', async () => {
    const browser = await signedIn()
    house.clock.advance({ hours: 11 })
    expect((await browser.get('/account')).status).toBe(200)
    house.clock.advance({ hours: 11 })
    expect((await browser.get('/account')).status).toBe(200)
    house.clock.advance({ hours: 13 })
    expect((await browser.get('/account')).status).toBe(303)
  })
})

describe('guessing', () => {
  test('ten wrong passwords close the name for a quarter of an hour, even to the right one', async () => {
    const browser = browserOf(house)
    for (let tried = 1; tried < 10; tried += 1)
      expect((await browser.post('/sign-in', given({ password: 'väärä salasana' }))).status).toBe(422)
    expect((await browser.post('/sign-in', given({ password: 'väärä salasana' }))).status).toBe(429)
    expect((await browser.post('/sign-in', given())).status).toBe(429)
    house.clock.advance({ minutes: 16 })
    expect((await browser.post('/sign-in', given())).to).toMatch(/^\/sign-in\/code/)
  })

  test('a name that nobody has is answered like one that somebody has, first and last', async () => {
    const browser = browserOf(house)
    const unknown = given({ email: 'ei.kukaan@example.fi' })
    const strip = (text: string, email: string) => text.replaceAll(email, '')
    const known = await browser.post('/sign-in', given({ password: 'väärä salasana' }))
    const first = await browser.post('/sign-in', unknown)
    expect(first.status).toBe(known.status)
    expect(strip(first.text, 'ei.kukaan@example.fi')).toBe(strip(known.text, aino.email))
    for (let tried = 2; tried < 10; tried += 1) await browser.post('/sign-in', unknown)
    expect((await browser.post('/sign-in', unknown)).status).toBe(429)
  })

  test('ten wrong codes close the second step too', async () => {
    house.clock.advance({ minutes: 16 })
    const browser = browserOf(house)
    for (let round = 0; round < 2; round += 1) {
      await browser.post('/sign-in', given())
      for (let tried = 0; tried < 5; tried += 1) await browser.post('/sign-in/code', { code: '000000' })
    }
    await browser.post('/sign-in', given())
    const right = await browser.post('/sign-in/code', { code: administrator.authenticator.generate() })
    expect(right.status).toBe(429)
    house.clock.advance({ minutes: 16 })
    await browser.post('/sign-in', given())
    const later = await browser.post('/sign-in/code', { code: administrator.authenticator.generate() })
    expect(later.to).toBe('/')
  })
})

describe('a forgotten password', () => {
  test('is replaced by the link of a letter; every session ends and the second factor is asked as before', async () => {
    const before = await signedIn()
    const asked = await browserOf(house).post('/sign-in/forgotten', { email: aino.email })
    const stranger = await browserOf(house).post('/sign-in/forgotten', { email: 'ei.kukaan@example.fi' })
    expect(stranger.text).toBe(asked.text)
    const outbox = await before.get('/staff/outbox')
    const message = /action="\/r\/lexmentor(\/staff\/outbox\/msg_\w+)"/.exec(outbox.text)?.[1] ?? ''
    const letter = await before.post(message)
    const link =
      /https:\/\/register\.example\/r\/lexmentor(\/sign-in\/password\/[\w-]+)/.exec(letter.text)?.[1] ?? ''
    const browser = browserOf(house)
    expect((await browser.get(link)).status).toBe(200)
    const changed = await browser.post(link, { password: 'uusi ja pitkä salasana' })
    expect(changed.to).toBe('/sign-in?why=new-password')
    expect((await before.get('/account')).status).toBe(303)
    expect((await browser.post(link, { password: 'toinen pitkä salasana' })).status).toBe(410)
    expect((await browser.post('/sign-in', given())).status).toBe(422)
    const first = await browser.post('/sign-in', given({ password: 'uusi ja pitkä salasana' }))
    expect(first.to).toMatch(/^\/sign-in\/code/)
  })
})

let used = 2
/** Aino in another browser, by a recovery code each time. */
async function signedIn() {
  const browser = browserOf(house)
  await browser.post('/sign-in', given())
  used += 1
  await browser.post('/sign-in/code', { code: administrator.recoveryCodes[used] ?? '' })
  return browser
}
