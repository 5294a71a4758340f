import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { transact } from '#platform/db'
import { perform } from '#platform/operation'
import { administratorOf, type Browser } from '../../../tests/support/browser-of.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { keyActorFrom } from './key-actor.ts'
import { createKey } from './operations/keys.ts'

let house: TestHouse
let administrator: Browser
beforeAll(async () => {
  house = await testHouse()
  administrator = (await administratorOf(house)).browser
})
afterAll(() => house.close())

describe('API keys', () => {
  test('are made only for uses that exist and serve the purpose, and are told once', async () => {
    const make = (purpose: string, uses: string[]) =>
      perform(house.house, createKey, house.caller(), { name: 'Trial', purpose, uses })
    await expect(make('access-control', ['staff.nothing'])).rejects.toMatchObject({
      problems: [{ field: 'uses', problem: 'no-such-use' }],
    })
    await expect(make('marketing', ['staff.list'])).rejects.toMatchObject({
      problems: [{ field: 'uses', problem: 'use-serves-not-purpose' }],
    })
    await expect(make('nonsense', ['staff.list'])).rejects.toMatchObject({
      problems: [{ field: 'purpose', problem: 'no-such-purpose' }],
    })
    await expect(make('access-control', ['staff.sign-in'])).rejects.toMatchObject({ code: 'invalid-input' })
    const { token } = await make('access-control', ['staff.list'])
    expect(token).toMatch(/^sel_[\w-]{43}$/)
  })

  test('act only as what they were made for, in their register, until they are ended', async () => {
    const { id, token } = await perform(house.house, createKey, house.caller(), {
      name: 'Trial',
      purpose: 'access-control',
      uses: ['staff.list'],
    })
    const ask = (register = house.lexmentor) =>
      transact(house.house.pool, register.id, async ({ client }) => keyActorFrom(token, house.clock)(client))
    const actor = await ask()
    expect(actor).toMatchObject({ kind: 'key', id, purpose: 'access-control' })
    expect(actor.allows({ name: 'staff.list', may: 'staff:see' })).toBe(true)
    expect(actor.allows({ name: 'staff.invite', may: 'staff:administer' })).toBe(false)
    await expect(ask(house.register('harbour'))).rejects.toMatchObject({ code: 'not-signed-in' })
    const page = await administrator.get('/staff/keys')
    const revoke = [...page.text.matchAll(/action="\/r\/lexmentor(\/staff\/keys\/key_\w+\/revoke)"/g)]
    for (const [, path = ''] of revoke) await administrator.post(path)
    await expect(ask()).rejects.toMatchObject({ code: 'not-signed-in' })
  })

  test('run out', async () => {
    const { token } = await perform(house.house, createKey, house.caller(), {
      name: 'Short',
      purpose: 'access-control',
      uses: ['staff.list'],
      days: 1,
    })
    house.clock.advance({ hours: 25 })
    const asked = transact(house.house.pool, house.lexmentor.id, async ({ client }) =>
      keyActorFrom(token, house.clock)(client),
    )
    await expect(asked).rejects.toMatchObject({ code: 'not-signed-in' })
  })
})
