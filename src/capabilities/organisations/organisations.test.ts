/** Organisations: added, found, changed without overwriting each other, and what they are to us. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, perform } from '#platform/operation'
import { refusal } from '../../../tests/support/refusal.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import {
  addOrganisation,
  archiveOrganisation,
  beginRelationship,
  editOrganisation,
  endRelationship,
  findByBusinessId,
  getOrganisation,
  listOrganisations,
  restoreOrganisation,
} from './index.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())

const add = (name: string, more = {}) =>
  perform(house.house, addOrganisation, house.caller(), { name, ...more })
const list = (input: Parameters<typeof ask<(typeof listOrganisations)['takes'], unknown>>[3] = {}) =>
  ask(house.house, listOrganisations, house.caller(), input)

describe('An organisation', () => {
  test('is found again with everything that was told of it, in one form', async () => {
    const { id } = await add('  Tuulivoima   Itä Oy ', {
      businessId: 'FI01120389',
      email: 'Info@Tuuli.EXAMPLE',
      phone: '040 123 4567',
      website: 'www.tuuli.example',
      country: 'fi',
      relationship: { kind: 'customer', since: '2024-01-15' },
    })
    const found = await ask(house.house, getOrganisation, house.caller(), { organisation: id })
    expect(found).toMatchObject({
      name: 'Tuulivoima Itä Oy',
      businessId: '0112038-9',
      email: 'Info@tuuli.example',
      phone: '+358401234567',
      website: 'https://www.tuuli.example',
      country: 'FI',
      version: 1,
      relationships: [{ kind: 'customer', since: '2024-01-15', until: null }],
    })
    expect(await ask(house.house, findByBusinessId, house.caller(), { businessId: '0112038-9' })).toEqual({
      id,
      name: 'Tuulivoima Itä Oy',
    })
  })

  test('is not added twice by its business id', async () => {
    await add('Kello Oy', { businessId: '0357502-9' })
    expect((await refusal(add('Kello Oyj', { businessId: '0357502-9' }))).code).toBe('business-id-taken')
  })

  test('tells each field that is wrong, with a code for its words', async () => {
    const { code, problems } = await refusal(
      add(' ', { businessId: '1234567-0', country: 'XX', website: 'ftp://x' }),
    )
    expect(code).toBe('invalid-input')
    expect(Object.fromEntries(problems.map(({ field, problem }) => [field, problem]))).toEqual({
      name: 'text.empty',
      businessId: 'businessId.check-digit',
      country: 'postalAddress.country',
      website: 'website.shape',
    })
  })

  test('is not changed over somebody else’s change, which is shown instead', async () => {
    const { id } = await add('Ensin Oy')
    const edit = (version: number, name: string) =>
      perform(house.house, editOrganisation, house.caller(), { organisation: id, version, name })
    expect(await edit(1, 'Sitten Oy')).toEqual({ version: 2 })
    const { code, details } = await refusal(edit(1, 'Toinen Oy'))
    expect(code).toBe('stale')
    expect(details).toMatchObject({ current: { name: 'Sitten Oy', version: 2 } })
  })

  test('keeps what a change does not name and clears what it empties', async () => {
    const { id } = await add('Osa Oy', { town: 'Turku', street: 'Katu 1' })
    await perform(house.house, editOrganisation, house.caller(), { organisation: id, version: 1, street: '' })
    const found = await ask(house.house, getOrganisation, house.caller(), { organisation: id })
    expect(found).toMatchObject({ town: 'Turku', street: null })
  })

  test('of another register is not found', async () => {
    const { id } = await add('Salainen Oy')
    const other = house.caller(undefined, house.register('harbour'))
    expect((await refusal(ask(house.house, getOrganisation, other, { organisation: id }))).code).toBe(
      'not-found',
    )
    expect((await ask(house.house, listOrganisations, other, { search: 'salainen' })).items).toEqual([])
  })
})

describe('The list of organisations', () => {
  const names = async (input: Parameters<typeof list>[0]) => {
    const page = await ask(house.house, listOrganisations, house.caller(), input as never)
    return page.items.map(({ name }) => name)
  }

  test('finds by the beginning of any word, a business id or a site, without marks and capitals', async () => {
    await add('Åbo-Mäkelä Koneet Oy', { businessId: '1572860-0', website: 'https://koneet-makela.example' })
    for (const search of [
      'åbo',
      'ABO M',
      'makela kon',
      'koneet',
      '1572860-0',
      'koneet-makela.ex',
      'koneet oy åbo',
    ]) {
      expect(await names({ search }), search).toContain('Åbo-Mäkelä Koneet Oy')
    }
    expect(await names({ search: 'onee' })).toEqual([])
  })

  test('pages by key in Finnish order, each once, both ways', async () => {
    for (const name of ['Ännä Oy', 'Zeta Oy', 'Ömsi Oy', 'Alfa Oy', 'Åke Ab']) {
      await add(name, { relationship: { kind: 'partner', since: '2025-01-01' } })
    }
    const walk = async (sort: 'name' | '-name') => {
      const walked: string[] = []
      let after: string | undefined
      do {
        const page = await ask(house.house, listOrganisations, house.caller(), {
          relationship: 'partner',
          sort,
          limit: 2,
          ...(after && { after }),
        })
        walked.push(...page.items.map(({ name }) => name))
        after = page.next ?? undefined
      } while (after !== undefined)
      return walked
    }
    const order = ['Alfa Oy', 'Zeta Oy', 'Åke Ab', 'Ännä Oy', 'Ömsi Oy']
    expect(await walk('name')).toEqual(order)
    expect(await walk('-name')).toEqual(order.toReversed())
  })

  test('refuses a cursor that is not its own', async () => {
    expect((await refusal(list({ after: 'bm90IG91cnM' } as never))).code).toBe('expired')
  })

  test('leaves out the archived until they are asked for or restored', async () => {
    const { id } = await add('Vanha Varasto Oy')
    await perform(house.house, archiveOrganisation, house.caller(), { organisation: id })
    expect(await names({ search: 'vanha var' } as never)).toEqual([])
    expect(await names({ search: 'vanha var', archived: 'only' } as never)).toEqual(['Vanha Varasto Oy'])
    await perform(house.house, restoreOrganisation, house.caller(), { organisation: id })
    expect(await names({ search: 'vanha var' } as never)).toEqual(['Vanha Varasto Oy'])
  })
})

describe('What an organisation is to us', () => {
  test('begins once and ends on a day that is not before it', async () => {
    const { id } = await add('Suhde Oy')
    const begin = () =>
      perform(house.house, beginRelationship, house.caller(), {
        organisation: id,
        kind: 'customer',
        since: '2025-05-05',
      })
    const { id: relationship } = await begin()
    expect((await refusal(begin())).code).toBe('already-running')
    const end = (until: string) =>
      perform(house.house, endRelationship, house.caller(), { relationship, until })
    expect((await refusal(end('2025-05-04'))).problems).toEqual([
      { field: 'until', problem: 'ends-before-start' },
    ])
    await end('2026-01-31')
    const page = await ask(house.house, listOrganisations, house.caller(), { search: 'suhde' })
    expect(page.items[0]?.relationships).toEqual([])
  })
})
