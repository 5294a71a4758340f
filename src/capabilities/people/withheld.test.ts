import { afterAll, beforeAll, expect, test } from 'vitest'
import { addOrganisation, beginRelationship } from '#capabilities/organisations'
import { addPerson, addRole, editPerson, getPerson, listPeople } from '#capabilities/people'
import { eraseOnWish } from '#capabilities/requests'
import { ask, perform } from '#platform/operation'
import { refusal } from '../../../tests/support/refusal.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'

let house: TestHouse
let aino: string

const source = { key: 'person', obtainedOn: '2026-03-02' }

beforeAll(async () => {
  house = await testHouse()
  const caller = house.caller()
  const { id: mill } = await perform(house.house, addOrganisation, caller, { name: 'Mylly Oy' })
  await perform(house.house, beginRelationship, caller, {
    organisation: mill,
    kind: 'customer',
    since: '2025-01-01',
  })
  aino = (await perform(house.house, addPerson, caller, { givenNames: 'Aino', familyName: 'Aalto', source }))
    .id
  await perform(house.house, addRole, caller, {
    person: aino,
    organisation: mill,
    isContact: true,
    since: '2025-02-01',
    source,
  })
  await perform(house.house, eraseOnWish, caller, { person: aino, confirmed: true })
})
afterAll(() => house.close())

const listed = async (asked: Record<string, unknown>) =>
  (await ask(house.house, listPeople, house.caller(), asked)).items.map(({ id }) => id)

test('who wished to be forgotten stands in no list and no search finds them, though a claim keeps their name', async () => {
  const left = await ask(house.house, getPerson, house.caller(), { person: aino })
  expect(left).toMatchObject({ familyName: 'Aalto', withheldSince: '2026-03-02' })
  expect(await listed({})).toEqual([])
  expect(await listed({ search: 'aalto' })).toEqual([])
  expect(await listed({ search: 'mylly' })).toEqual([])
  expect(await listed({ group: 'customer-contacts' })).toEqual([])
  expect(await listed({ archived: 'only' })).toEqual([])
  expect(await listed({ sort: 'newest' })).toEqual([])
})

test('nothing is added to what is left of them', async () => {
  const edit = perform(house.house, editPerson, house.caller(), {
    person: aino,
    version: 1,
    givenNames: 'Aina',
    source,
  })
  expect(await refusal(edit)).toMatchObject({ code: 'not-found' })
})
