/** Contact points: had once, found to work or not, one of a kind preferred. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, perform } from '#platform/operation'
import { ainoIn, told } from '../../../tests/support/aino.ts'
import { refusal } from '../../../tests/support/refusal.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import {
  addContactPoint,
  changeContactPoint,
  findPeopleByContact,
  listPeople,
  preferContactPoint,
  removeContactPoint,
  setContactState,
} from './index.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())

const { add, get } = ainoIn(() => house)

describe('A contact point', () => {
  const email = (value: string) => ({ kind: 'email' as const, value })

  test('is had once by a person, however it is written', async () => {
    const id = await add({ contactPoints: [email('bo@esimerkki.fi')] })
    const again = perform(house.house, addContactPoint, house.caller(), {
      person: id,
      contactPoint: email('BO@Esimerkki.FI'),
      source: told,
    })
    expect((await refusal(again)).problems).toEqual([
      { field: 'contactPoint.value', problem: 'already-used' },
    ])
  })

  test('is unverified again once it is another address, and refuses a stale change', async () => {
    const id = await add({ contactPoints: [email('vanha@esimerkki.fi')] })
    const [before] = (await get(id)).contactPoints
    const contact = before?.id ?? ''
    await perform(house.house, setContactState, house.caller(), { contact, state: 'bouncing' })
    const change = (version: number) =>
      perform(house.house, changeContactPoint, house.caller(), {
        contact,
        version,
        contactPoint: email('uusi@esimerkki.fi'),
        source: told,
      })
    expect((await refusal(change(1))).code).toBe('stale')
    await change(2)
    expect((await get(id)).contactPoints).toMatchObject([
      { value: 'uusi@esimerkki.fi', state: 'unverified', version: 3 },
    ])
  })

  test('of its kind one is preferred, and the list shows it', async () => {
    const id = await add({
      familyName: 'Kaksiosoitteinen',
      contactPoints: [email('yksi@esimerkki.fi'), email('kaksi@esimerkki.fi')],
    })
    const second = (await get(id)).contactPoints.find(({ value }) => value?.startsWith('kaksi'))
    await perform(house.house, preferContactPoint, house.caller(), { contact: second?.id ?? '' })
    const { items } = await ask(house.house, listPeople, house.caller(), { search: 'kaksiosoitteinen' })
    expect(items[0]?.email).toBe('kaksi@esimerkki.fi')
    await perform(house.house, removeContactPoint, house.caller(), { contact: second?.id ?? '' })
    expect((await get(id)).contactPoints).toHaveLength(1)
    const { items: gone } = await ask(house.house, listPeople, house.caller(), {
      search: 'kaksi@esimerkki.fi',
    })
    expect(gone).toEqual([])
  })

  test('that bounces is found by its state', async () => {
    const id = await add({ contactPoints: [email('pomppu@esimerkki.fi')] })
    const [contact] = (await get(id)).contactPoints
    const bouncing = async () =>
      (await ask(house.house, listPeople, house.caller(), { contact: 'bouncing' })).items.map(
        person => person.id,
      )
    expect(await bouncing()).not.toContain(id)
    await perform(house.house, setContactState, house.caller(), {
      contact: contact?.id ?? '',
      state: 'bouncing',
    })
    expect(await bouncing()).toContain(id)
    await perform(house.house, setContactState, house.caller(), {
      contact: contact?.id ?? '',
      state: 'verified',
    })
    expect(await bouncing()).not.toContain(id)
  })

  test('leads to everybody who shares it', async () => {
    const shared = { contactPoints: [email('toimisto@yhteinen.example')] }
    const ids = [await add(shared), await add({ ...shared, familyName: 'Toinen' })]
    const found = await ask(house.house, findPeopleByContact, house.caller(), {
      contactPoint: email('Toimisto@YHTEINEN.example'),
    })
    expect(found.map(({ id }) => id)).toEqual(ids)
  })
})
