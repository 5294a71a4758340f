/** Finding people: by the beginning of any word of a name, an address, a number, an employer; and lists that are narrowed. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addOrganisation, editOrganisation, searchWords } from '#capabilities/organisations'
import { fold, foldMap } from '#platform/formats'
import { ask, perform } from '#platform/operation'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { addPerson, editPerson, type ListedPerson, listPeople } from './index.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())

const source = { key: 'person', obtainedOn: '2026-02-20' }

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
