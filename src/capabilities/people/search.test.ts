/** Finding people: by the beginning of any word of a name, an address, a number, an employer; and lists that are narrowed. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addOrganisation,
  beginRelationship,
  editOrganisation,
  searchWords,
} from '#capabilities/organisations'
import { sql, transact } from '#platform/db'
import { fold, foldMap } from '#platform/formats'
import { ask, perform } from '#platform/operation'
import { refusal } from '../../../tests/support/refusal.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { addPerson, addRole, editPerson, endRole, getPerson, type ListedPerson, listPeople } from './index.ts'

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

const found = async (search: string) => (await walk({ search })).map(({ familyName }) => familyName)
const organisation = async (name: string, kind?: 'customer' | 'prospect') =>
  (
    await perform(house.house, addOrganisation, house.caller(), {
      name,
      ...(kind && { relationship: { kind, since: '2024-01-01' } }),
    })
  ).id

describe('The search', () => {
  test('finds a person by what begins any word of theirs', async () => {
    await add('Anna-Liisa Åsa', 'Ståhl-Mäkelä', {
      callName: 'Ansku',
      contactPoints: [
        { kind: 'email', value: 'anna.stahl+kurssit@tuuli-voima.example' },
        { kind: 'phone', value: '+358 50 765 4321' },
      ],
    })
    for (const search of [
      'Ståhl',
      'stahl',
      'MAKELA',
      'anna-liisa å',
      'liisa',
      'åsa ståhl mä',
      'ansku',
      'makela anna',
      'anna.stahl+kur',
      'kurssit',
      'tuuli-voima.ex',
      '050 765',
      '+358 50',
      '00358507',
      'asa makela',
    ])
      expect(await found(search), search).toContain('Ståhl-Mäkelä')
    for (const search of ['tåhl', 'iisa', 'voima.example', '765 4321', 'makela bertta']) {
      expect(await found(search), search).toEqual([])
    }
  })

  test('finds people by where they work, and by name and employer together', async () => {
    const id = await organisation('Kaivinkone Rönkkö Oy')
    const role = { organisation: id, since: '2024-05-01' }
    await add('Eero', 'Työläinen', { role })
    await add('Maija', 'Työläinen', { role })
    await add('Eero', 'Muualla')
    expect(await found('kaivinkone')).toEqual(['Työläinen', 'Työläinen'])
    expect(await found('ronkko eero')).toEqual(['Työläinen'])
    expect(await found('eero kaivinkone')).toEqual(['Työläinen'])
    await perform(house.house, editOrganisation, house.caller(), {
      organisation: id,
      version: 1,
      name: 'Kauhakuormaaja Oy',
    })
    expect(await found('kaivinkone')).toEqual([])
    expect(await found('kauhakuormaaja oy')).toHaveLength(2)
  })

  test('shows each person once, whichever and however many of their words match', async () => {
    const id = await organisation('Samasana Samasana Oy')
    await add('Samasana', 'Samasananen', {
      contactPoints: [{ kind: 'email', value: 'samasana.samasananen@samasana.example' }],
      role: { organisation: id, since: '2024-05-01' },
    })
    expect(await found('samasana')).toEqual(['Samasananen'])
    expect(await found('samasana samasana')).toEqual(['Samasananen'])
    expect(await found('samasananen oy')).toEqual(['Samasananen'])
  })

  test('follows a changed name', async () => {
    const id = await add('Vaihtuva', 'Entinen')
    await perform(house.house, editPerson, house.caller(), {
      person: id,
      version: 1,
      familyName: 'Nykyinen',
      source,
    })
    expect([await found('entinen'), await found('nykyinen vaihtuva')]).toEqual([[], ['Nykyinen']])
  })

  test('finds by any beginning of the name told from any of its words', async () => {
    const letters = [...'aeiouyäöåbdfghjklmnprstvéüšŁØ']
    const word = fc
      .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 10 })
      .map(all => all.join(''))
    const names = fc.record({
      given: fc.array(word, { minLength: 1, maxLength: 4 }),
      family: fc.array(word, { minLength: 1, maxLength: 2 }),
    })
    await fc.assert(
      fc.asyncProperty(names, fc.nat(), fc.nat(), async ({ given, family }, at, long) => {
        const id = await add(given.join(' '), family.join('-'))
        const all = [...given, ...family]
        const start = at % all.length
        const told = [...all.slice(start), ...all.slice(0, start)].join(' ')
        const search = told.slice(0, 1 + (long % told.length))
        const ids = (await walk({ search }, 100)).map(person => person.id)
        return ids.filter(each => each === id).length === 1
      }),
      { numRuns: 40 },
    )
  })

  test('folds in the database exactly as in the program', async () => {
    const text = `${[...foldMap.from].join('')}Åäkköset — ÀÉÎ ﬁ 漢字 Привет`
    const { rows } = await house.owner.query('select platform.fold($1) as folded', [text])
    expect(rows[0].folded).toBe(fold(text))
  })

  test('reads a number as digits and anything else as words', () => {
    expect(searchWords('+358 (0)50-765')).toEqual({ phrase: '358050765', words: [] })
    expect(searchWords(' Mäkelä  Anna-Liisa ')).toEqual({
      phrase: 'makela anna liisa',
      words: ['makela', 'anna', 'liisa'],
    })
    expect(searchWords('1572860-0')).toEqual({ phrase: '1572860 0', words: ['1572860', '0'] })
  })
})

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
