/** People: Aino is a customer's contact person, Bo has asked something, Cecilia is a name from a magazine. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addOrganisation } from '#capabilities/organisations'
import { ask, perform } from '#platform/operation'
import { ainoIn, told } from '../../../tests/support/aino.ts'
import { refusal } from '../../../tests/support/refusal.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import {
  addRole,
  archivePerson,
  editPerson,
  editRole,
  endRole,
  getPerson,
  listPeople,
  restorePerson,
  revealIdentity,
} from './index.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())

const { add, get } = ainoIn(() => house)

describe('A person', () => {
  test('is added with contact points in one form, a role, and the source of all of it', async () => {
    const { id: organisation } = await perform(house.house, addOrganisation, house.caller(), {
      name: 'Kirjakauppa Oy',
    })
    const id = await add({
      callName: 'Aino',
      language: 'fi',
      contactPoints: [
        { kind: 'email', value: ' Aino.Virtanen@ESIMERKKI.fi ' },
        { kind: 'phone', value: '040 123 4567', label: 'työ' },
        { kind: 'post', street: 'Kotikatu 1 A 2', postalCode: '00100', town: 'Helsinki', country: 'FI' },
      ],
      role: { organisation, position: 'Ostaja', isContact: true, since: '2025-01-01' },
    })
    const person = await get(id)
    expect(person).toMatchObject({
      givenNames: 'Aino Maria',
      callName: 'Aino',
      lastContactOn: '2026-02-20',
      hasIdentityCode: false,
      source: told,
      version: 1,
    })
    expect(
      person.contactPoints.map(({ kind, value, state, preferred }) => ({ kind, value, state, preferred })),
    ).toEqual([
      { kind: 'email', value: 'Aino.Virtanen@esimerkki.fi', state: 'unverified', preferred: true },
      { kind: 'phone', value: '+358401234567', state: 'unverified', preferred: true },
      { kind: 'post', value: null, state: 'unverified', preferred: true },
    ])
    expect(person.roles).toMatchObject([
      { organisation: { name: 'Kirjakauppa Oy' }, position: 'Ostaja', source: told },
    ])
  })

  test('tells what is wrong with each field of a contact point by its place', async () => {
    const { problems } = await refusal(
      add({
        contactPoints: [
          { kind: 'email', value: 'a@b.fi' },
          { kind: 'email', value: 'aino' },
        ],
      }),
    )
    expect(problems).toEqual([{ field: 'contactPoints.1.value', problem: 'email.no-at' }])
  })

  test('comes from a source that the notice tells of, on a day that has come', async () => {
    const untold = await refusal(add({ source: { key: 'rumour', obtainedOn: '2026-01-01' } }))
    expect(untold.problems).toEqual([{ field: 'source.key', problem: 'not-a-choice' }])
    const future = await refusal(add({ source: { key: 'person', obtainedOn: '2026-03-03' } }))
    expect(future.problems).toEqual([{ field: 'source.obtainedOn', problem: 'day-in-future' }])
  })

  test('is not changed over somebody else’s change, and each changed field gets its own source', async () => {
    const id = await add()
    const edit = (version: number, familyName: string) =>
      perform(house.house, editPerson, house.caller(), {
        person: id,
        version,
        familyName,
        source: { key: 'employer', obtainedOn: '2026-03-01' },
      })
    expect(await edit(1, 'Lahti')).toEqual({ version: 2 })
    const { code, details } = await refusal(edit(1, 'Niemi'))
    expect(code).toBe('stale')
    expect(details).toMatchObject({ current: { familyName: 'Lahti' } })
    expect((await get(id)).fieldSources).toMatchObject([
      { field: 'family_name', key: 'employer', obtainedOn: '2026-03-01' },
    ])
  })

  test('leaves the list when archived and comes back when restored', async () => {
    const id = await add({ familyName: 'Arkistoitu' })
    const found = async (archived: 'no' | 'only') =>
      (await ask(house.house, listPeople, house.caller(), { search: 'arkistoitu', archived })).items.length
    await perform(house.house, archivePerson, house.caller(), { person: id })
    expect([await found('no'), await found('only')]).toEqual([0, 1])
    await perform(house.house, restorePerson, house.caller(), { person: id })
    expect([await found('no'), await found('only')]).toEqual([1, 0])
  })

  test('of another register is not found, whatever is asked or done', async () => {
    const id = await add()
    const other = house.caller(undefined, house.register('harbour'))
    const tries = [
      () => ask(house.house, getPerson, other, { person: id }),
      () => perform(house.house, archivePerson, other, { person: id }),
      () =>
        perform(house.house, editPerson, other, { person: id, version: 1, familyName: 'X', source: told }),
      () => perform(house.house, revealIdentity, other, { person: id, what: 'birth-date' }),
    ]
    for (const work of tries) expect((await refusal(work())).code).toBe('not-found')
  })
})

describe('A role', () => {
  test('is edited with its version, ends once, and no day before it began', async () => {
    const { id: organisation } = await perform(house.house, addOrganisation, house.caller(), {
      name: 'Paja Oy',
    })
    const id = await add()
    const { id: role } = await perform(house.house, addRole, house.caller(), {
      person: id,
      organisation,
      position: 'Seppä',
      since: '2020-02-02',
      source: told,
    })
    const edit = (version: number) =>
      perform(house.house, editRole, house.caller(), { role, version, position: 'Mestari', source: told })
    await edit(1)
    expect((await refusal(edit(1))).code).toBe('stale')
    const end = (until: string) => perform(house.house, endRole, house.caller(), { role, until })
    expect((await refusal(end('2020-02-01'))).problems).toEqual([
      { field: 'until', problem: 'ends-before-start' },
    ])
    await end('2025-12-31')
    expect((await refusal(end('2026-01-01'))).code).toBe('not-found')
    expect((await get(id)).roles).toMatchObject([{ position: 'Mestari', until: '2025-12-31' }])
  })
})
