import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicActor } from '#platform/auth'
import { ask, perform } from '#platform/operation'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { afterwards } from './better-auth/ask-auth.ts'
import { firstAdministratorLink } from './first-administrator.ts'
import { gate } from './gate.ts'
import { acceptInvitation } from './operations/accept-invitation.ts'
import { confirmAuthenticator } from './operations/add-second-factor.ts'
import { proveSecondFactor } from './operations/prove-second-factor.ts'
import { signIn } from './operations/sign-in.ts'
import { showAuthenticator } from './queries/own-account.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house?.close())

test('core', async () => {
  const host = house.hosts().find(h => h.register.key === 'lexmentor')!
  const link = await firstAdministratorLink(host)
  expect(link).toMatch(/^\/invited\//)
  const visit = { site: 'http://localhost:3000', cookie: '', agent: 'x' }
  const pub = house.caller(publicActor)
  const token = link!.split('/').at(-1)!
  const t0 = performance.now()
  const { cookies } = await perform(house.house, acceptInvitation, pub, { visit, token, name: 'Aino', email: 'Aino@example.fi', password: 'hevonen syö heinää' })
  console.log(cookies, performance.now() - t0)
  let v = afterwards(visit, cookies)
  const g = gate(house.house)
  const visitor = await g.visitorOf(new Request('http://localhost:3000/', { headers: { cookie: v.cookie } }), house.lexmentor)
  expect(visitor?.waitsAt).toBe('/arrive/second-factor')
  const shown = await ask(house.house, showAuthenticator, house.caller(visitor!.actor), { visit: v })
  console.log(shown)
  const totp = new TOTP({ secret: Secret.fromBase32(shown!.secret.replaceAll(' ', '')) })
  const done = await perform(house.house, confirmAuthenticator, house.caller(visitor!.actor), { visit: v, code: totp.generate() })
  console.log(done)
  if (done.state === 'added') v = afterwards(v, done.cookies)
  const again = await g.visitorOf(new Request('http://localhost:3000/', { headers: { cookie: v.cookie } }), house.lexmentor)
  expect(again?.waitsAt).toBe('/arrive/undertaking')
  const s = await perform(house.house, signIn, pub, { visit, address: '1', email: 'aino@example.fi', password: 'hevonen syö heinää' })
  console.log(s)
  const v2 = afterwards(visit, s.cookies)
  const p1 = await perform(house.house, proveSecondFactor, pub, { visit: v2, code: '000000' })
  console.log(p1)
  const p = await perform(house.house, proveSecondFactor, pub, { visit: v2, code: totp.generate() })
  console.log(p)
})
