/** A prohibition outlives the address, the entry and the person that it was said of; only a lifting ends it (R1, GDPR 21(3)). */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addContactPoint, addPerson, removeContactPoint } from '#capabilities/people'
import { eraseOnWish } from '#capabilities/requests'
import { keyActor } from '#platform/auth'
import { newId } from '#platform/ids'
import { ask, perform } from '#platform/operation'
import { ainoIn, told } from '../../../tests/support/aino.ts'
import { ledgerIn } from '../../../tests/support/ledger.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { lift, listEntries, prohibit } from './index.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house?.close())

const { add, get } = ainoIn(() => house)
const { staff, mayBe, why, consent, merge, undoMerge, importOne } = ledgerIn(() => house)

let made = 0
const newEmail = () => ({ kind: 'email', value: `aino${++made}@example.fi` }) as const

test('a forbidden address that is taken away and added again is still forbidden', async () => {
  const email = newEmail()
  const person = await add({ contactPoints: [email] })
  const contact = (await get(person)).contactPoints[0]?.id ?? ''
  await perform(house.house, prohibit, staff(), { person, contact, channel: 'email' })
  await consent(person)
  await perform(house.house, removeContactPoint, staff(), { contact })
  await perform(house.house, addContactPoint, staff(), { person, contactPoint: email, source: told })
  expect(await why(person, 'email')).toBe('forbidden')
  const { items } = await ask(house.house, listEntries, staff(), { person })
  expect(items[0]).toMatchObject({ what: 'prohibition', via: 'entered-again' })
  await perform(house.house, addContactPoint, staff(), { person, contactPoint: newEmail(), source: told })
  expect(await mayBe(person, 'email')).toBe(true)
})

test('somebody who was erased and comes back by form, by a key or in a file is still not written to', async () => {
  const email = newEmail()
  const person = await add({ contactPoints: [email, { kind: 'phone', value: '040 7654321' }] })
  await perform(house.house, prohibit, staff(), { person })
  await perform(house.house, eraseOnWish, staff(), { person, confirmed: true })
  const key = keyActor(newId(house.clock), ['people.add'], 'marketing')
  const back = { givenNames: 'Aino', familyName: 'Takaisin', source: told, contactPoints: [email] }
  const people = [
    (await perform(house.house, addPerson, staff(), back)).id,
    (await perform(house.house, addPerson, house.caller(key), back)).id,
    await importOne(email.value, false),
  ]
  for (const each of people) {
    await consent(each)
    expect(await why(each, 'email')).toBe('forbidden')
  }
  const stranger = await importOne(newEmail().value, false)
  await consent(stranger)
  expect(await mayBe(stranger, 'email')).toBe(true)
})

test('a lifting by the one who came back lifts the address, so that it is not forbidden anew', async () => {
  const email = newEmail()
  const gone = await add({ contactPoints: [email] })
  await perform(house.house, prohibit, staff(), { person: gone, channel: 'email' })
  await perform(house.house, eraseOnWish, staff(), { person: gone, confirmed: true })
  const person = await add({ contactPoints: [email] })
  const { items } = await ask(house.house, listEntries, staff(), { person })
  await perform(house.house, lift, staff(), { entry: items[0]?.id ?? '', reason: 'wish', via: 'phone' })
  await consent(person)
  const contact = (await get(person)).contactPoints[0]?.id ?? ''
  await perform(house.house, removeContactPoint, staff(), { contact })
  await perform(house.house, addContactPoint, staff(), { person, contactPoint: email, source: told })
  expect(await mayBe(person, 'email')).toBe(true)
})

test('of a household only the one who forbade letters gets none', async () => {
  const home = { kind: 'post', street: 'Kotikatu 1', postalCode: '00100', town: 'Helsinki' } as const
  const person = await add({ contactPoints: [home] })
  await perform(house.house, prohibit, staff(), { person, channel: 'post' })
  await perform(house.house, eraseOnWish, staff(), { person, confirmed: true })
  const again = await add({ contactPoints: [home] })
  const other = await add({ givenNames: 'Bo', contactPoints: [home] })
  expect([await mayBe(again, 'post'), await mayBe(other, 'post')]).toEqual([false, true])
})

test('two who are made one keep the stricter: a prohibition of either, and the latest word on a permission', async () => {
  const [stays, goes] = [
    await add({ contactPoints: [newEmail()] }),
    await add({ contactPoints: [newEmail()] }),
  ]
  await consent(stays)
  await perform(house.house, prohibit, staff(), { person: goes, channel: 'email' })
  await merge(stays, goes)
  expect(await why(stays, 'email')).toBe('forbidden')
  expect(await mayBe(stays, 'sms')).toBe(false)
  const { items } = await ask(house.house, listEntries, staff(), { person: stays })
  expect(items.map(({ what, via }) => [what, via])).toContainEqual(['prohibition', 'merge'])
})

test('what one forbade of an address that both had is forbidden for both, and stays so when the double is dropped', async () => {
  const email = newEmail()
  const [stays, goes] = [await add({ contactPoints: [email] }), await add({ contactPoints: [email] })]
  const contact = (await get(goes)).contactPoints[0]?.id ?? ''
  await consent(stays)
  await perform(house.house, prohibit, staff(), { person: goes, contact })
  expect(await why(stays, 'email')).toBe('forbidden')
  await merge(stays, goes)
  expect(await why(stays, 'email')).toBe('forbidden')
})

test('two who were no one after all keep the prohibitions, and neither has the other’s permission', async () => {
  const [stays, goes] = [
    await add({ contactPoints: [newEmail()] }),
    await add({ contactPoints: [newEmail()] }),
  ]
  await consent(goes)
  await perform(house.house, prohibit, staff(), { person: goes, channel: 'phone' })
  await merge(stays, goes)
  expect(await mayBe(stays, 'email')).toBe(true)
  await undoMerge(stays, goes)
  expect(await mayBe(stays, 'email')).toBe(false)
  const { items } = await ask(house.house, listEntries, staff(), { person: stays })
  const open = items.filter(({ endedAt, what }) => endedAt === null && what !== 'lifting')
  expect(open.map(({ what, channel }) => [what, channel])).toEqual([['prohibition', 'phone']])
})
