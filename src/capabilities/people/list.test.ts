/** The list of people: its order, its pages, person groups that follow from facts, and what it is narrowed by. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addOrganisation, beginRelationship } from '#capabilities/organisations'
import { sql, transact } from '#platform/db'
import { ask, perform } from '#platform/operation'
import { refusal } from '../../../tests/support/refusal.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { addPerson, addRole, endRole, getPerson, type ListedPerson, listPeople } from './index.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())

const source = { key: 'person', obtainedOn: '2026-02-20' }
const magazine = { key: 'magazines-public', obtainedOn: '2026-02-20' }

const add = async (givenNames: string, familyName: string, more = {}) =>
  (await perform(house.house, addPerson, house.caller(), { givenNames, familyName, source, ...more })).id

type Input = Parameters<typeof ask<(typeof listPeople)['takes'], unknown>>[3]

/** Every page of what was asked, walked to its end. */
async function walk(input: Input, limit = 2): Promise<readonly ListedPerson[]> {
  const walked: ListedPerson[] = []
  let after: string | undefined
  for (let pages = 0; pages < 100; pages += 1) {
    const page = await ask(house.house, listPeople, house.caller(), {
      ...input,
      limit,
      ...(after && { after }),
    })
    walked.push(...page.items)
    if (page.next === null) return walked
    after = page.next
  }
  throw new Error('The list does not end.')
}

const organisation = async (name: string, kind?: 'customer' | 'prospect') =>
  (
    await perform(house.house, addOrganisation, house.caller(), {
      name,
      ...(kind && { relationship: { kind, since: '2024-01-01' } }),
    })
  ).id

describe('The list', () => {
  test('goes by the Finnish alphabet both ways, page by page', async () => {
    const id = await organisation('Järjestys Oy')
    for (const familyName of ['Öhman', 'Zetterberg', 'Åkerlund', 'Aalto', 'Ärrälä']) {
      await add('Pekka', familyName, { role: { organisation: id, since: '2024-05-01' } })
    }
    const order = ['Aalto', 'Zetterberg', 'Åkerlund', 'Ärrälä', 'Öhman']
    const walked = async (sort: 'name' | '-name') =>
      (await walk({ organisation: id, sort })).map(({ familyName }) => familyName)
    expect(await walked('name')).toEqual(order)
    expect(await walked('-name')).toEqual(order.toReversed())
    const everybody = (await walk({ sort: 'name' }, 7)).map(person => person.id)
    expect(new Set(everybody).size).toBe(everybody.length)
    expect((await walk({ sort: '-name' }, 5)).map(person => person.id)).toEqual(everybody.toReversed())
    const newest = (await walk({ sort: 'newest' }, 7)).map(person => person.id)
    expect(newest).toEqual(everybody.toSorted().toReversed())
  })

  test('of a person group follows the facts, and each person is told why', async () => {
    const customer = await organisation('Asiakas Oy', 'customer')
    const target = await organisation('Kohde Oy', 'prospect')
    const plain = await organisation('Tavallinen Oy')
    const contact = await add('Aino', 'Asiakkuus', {
      source: magazine,
      role: { organisation: customer, isContact: true, since: '2025-02-03' },
    })
    const targeted = await add('Cecilia', 'Kohderyhmä', {
      source: magazine,
      role: { organisation: target, duties: 'Vastaa koulutuksista', since: '2025-02-03' },
    })
    const asked = await add('Bo', 'Kysyjä')
    const nobody = await add('Dan', 'Muu', {
      source: magazine,
      role: { organisation: plain, isContact: true, since: '2025-02-03' },
    })
    const groups = async (person: string) =>
      (await ask(house.house, getPerson, house.caller(), { person })).groups
    expect(await groups(contact)).toMatchObject([
      { key: 'customer-contacts', reason: { organisation: customer, since: '2025-02-03' } },
    ])
    expect(await groups(targeted)).toMatchObject([
      { key: 'target-contacts', reason: { organisation: target } },
    ])
    expect(await groups(asked)).toEqual([{ key: 'in-touch', reason: { since: '2026-02-20' } }])
    expect(await groups(nobody)).toEqual([])
    const members = async (group: string) => (await walk({ group })).map(({ id }) => id)
    expect(await members('customer-contacts')).toEqual([contact])
    expect(await members('target-contacts')).toEqual([targeted])
    await perform(house.house, beginRelationship, house.caller(), {
      organisation: plain,
      kind: 'customer',
      since: '2026-01-01',
    })
    expect(await members('customer-contacts')).toEqual([contact, nobody])
    const { roles } = await ask(house.house, getPerson, house.caller(), { person: targeted })
    await perform(house.house, endRole, house.caller(), { role: roles[0]?.id ?? '', until: '2026-03-01' })
    expect(await members('target-contacts')).toEqual([])
  })

  test('is narrowed by several things at once, searched or not', async () => {
    const id = await organisation('Rajaus Oy', 'customer')
    const role = { organisation: id, isContact: true, since: '2025-02-03' }
    const one = await add('Rajattu', 'Yksi', { source: magazine, role })
    await add('Rajattu', 'Kaksi', { role })
    await add('Rajattu', 'Kolme', { source: magazine })
    const narrow = { group: 'customer-contacts', source: 'magazines-public', organisation: id }
    expect((await walk(narrow)).map(person => person.id)).toEqual([one])
    expect((await walk({ ...narrow, search: 'rajattu' })).map(person => person.id)).toEqual([one])
    expect((await walk({ ...narrow, sort: 'newest' })).map(person => person.id)).toEqual([one])
  })

  test('shows the main role: a running one, a contact person’s before others', async () => {
    const [past, now, other] = [
      await organisation('Mennyt Oy'),
      await organisation('Nykyinen Oy'),
      await organisation('Toinen Oy'),
    ]
    const id = await add('Monta', 'Roolia', {
      role: { organisation: past, isContact: true, since: '2020-01-01' },
    })
    const role = async (organisation: string, isContact: boolean) =>
      perform(house.house, addRole, house.caller(), {
        person: id,
        organisation,
        isContact,
        position: 'Johtaja',
        since: '2024-01-01',
        source,
      })
    await role(now, true)
    await role(other, false)
    const { roles } = await ask(house.house, getPerson, house.caller(), { person: id })
    const ended = roles.find(each => each.organisation.id === past)
    await perform(house.house, endRole, house.caller(), { role: ended?.id ?? '', until: '2023-01-01' })
    const [person] = await walk({ search: 'roolia' })
    expect(person?.organisation).toEqual({ id: now, name: 'Nykyinen Oy', position: 'Johtaja', until: null })
  })

  test('refuses a cursor that is not its own, and leaves a log line for each person shown', async () => {
    expect((await refusal(ask(house.house, listPeople, house.caller(), { after: 'x' }))).code).toBe('expired')
    const person = await add('Luettu', 'Kertaalleen')
    await walk({ search: 'kertaalleen' })
    const reads = await transact(house.house.pool, house.lexmentor.id, async ({ db }) =>
      sql<{ query: string }>`select query from audit.read where person_id = ${person}`.execute(db),
    )
    expect(reads.rows.map(({ query }) => query)).toEqual(['people.list'])
  })
})
