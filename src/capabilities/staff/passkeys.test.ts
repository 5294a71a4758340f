import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  aino,
  type Browser,
  browserOf,
  codesIn,
  firstLink,
  password,
  site,
} from '../../../tests/support/browser-of.ts'
import { softwarePasskey } from '../../../tests/support/software-passkey.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())

const challengeOf = async (browser: Browser, path: string): Promise<{ challenge: string }> =>
  JSON.parse((await browser.post(path)).text)

describe('a passkey', () => {
  const passkey = softwarePasskey(site)
  let browser: Browser
  let recoveryCodes: readonly string[]

  test('whose device did not check who holds it is no second factor', async () => {
    browser = browserOf(house)
    await browser.post((await firstLink(house)) ?? '', { ...aino, password })
    const unverified = softwarePasskey(site, { verifies: false })
    const answer = unverified.create(await challengeOf(browser, '/arrive/passkey/options'))
    expect((await browser.post('/arrive/passkey', { answer, name: 'puhelin' })).status).toBe(422)
    expect((await browser.get('/account')).to).toBe('/arrive/second-factor')
  })

  test('made for another site is refused', async () => {
    const foreign = softwarePasskey('https://evil.example')
    const answer = foreign.create(await challengeOf(browser, '/arrive/passkey/options'))
    expect((await browser.post('/arrive/passkey', { answer, name: '' })).status).toBe(422)
  })

  test('is enough for a second factor, and comes with recovery codes', async () => {
    const answer = passkey.create(await challengeOf(browser, '/arrive/passkey/options'))
    const added = await browser.post('/arrive/passkey', { answer, name: 'työkannettava' })
    recoveryCodes = codesIn(added)
    expect(recoveryCodes).toHaveLength(10)
    await browser.post('/arrive/undertaking', { version: '1', name: 'Aino Alku', agreed: 'yes' })
    expect((await browser.get('/account')).text).toContain('työkannettava')
  })

  test('then the password alone opens nothing', async () => {
    const other = browserOf(house)
    const first = await other.post('/sign-in', { email: aino.email, password })
    expect(first.to).toMatch(/^\/sign-in\/code/)
    expect((await other.get('/account')).status).toBe(303)
    expect((await other.post('/sign-in/code', { code: recoveryCodes[0] ?? '' })).to).toBe('/')
  })

  test('signs in by itself, once for each challenge, and only who has it', async () => {
    const other = browserOf(house)
    const answer = passkey.get(await challengeOf(other, '/sign-in/passkey/options'))
    const signedIn = await other.post('/sign-in/passkey', { answer, next: '/account' })
    expect(signedIn.to).toBe('/account')
    expect((await other.get('/account')).status).toBe(200)
    const again = browserOf(house)
    expect((await again.post('/sign-in/passkey', { answer })).status).toBe(422)
    const stranger = softwarePasskey(site).get(await challengeOf(again, '/sign-in/passkey/options'))
    expect((await again.post('/sign-in/passkey', { answer: stranger })).status).toBe(422)
    expect((await again.post('/sign-in/passkey', { answer: '{"id":7' })).status).toBe(422)
  })

  test('can’t be removed while it is the only second factor; another needs the password', async () => {
    const remove = await browser.get('/account')
    expect(remove.text).not.toContain('/remove')
    const second = softwarePasskey(site)
    const without = second.create(await challengeOf(browser, '/account/passkey/options'))
    expect((await browser.post('/account/passkey', { answer: without, name: 'avain' })).status).toBe(422)
    const answer = second.create(await challengeOf(browser, '/account/passkey/options'))
    expect((await browser.post('/account/passkey', { answer, name: 'avain', password })).status).toBe(303)
    const page = await browser.get('/account')
    const path = /(\/account\/passkeys\/pky_\w+\/remove)/.exec(page.text)?.[1] ?? ''
    expect((await browser.get(path)).text).toContain('työkannettava')
    expect((await browser.post(path, { password: 'ei tämä' })).status).toBe(422)
    expect((await browser.post(path, { password })).status).toBe(303)
    expect((await browser.post(path, { password })).status).toBe(409)
  })
})
