/** Going through the organisations against the public business register: what differs is written down and nothing else is touched. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ask, perform } from '#platform/operation'
import { businessRegister, company } from '../../../../tests/support/business-register.ts'
import { refusal } from '../../../../tests/support/refusal.ts'
import { type TestHouse, testHouse } from '../../../../tests/support/test-house.ts'
import { addOrganisation, editOrganisation, getOrganisation } from '../index.ts'
import { keepOurs } from '../operations/keep-ours.ts'
import { takeDifferences } from '../operations/take-differences.ts'
import { listDifferences } from '../queries/list-differences.ts'
import { compareSome } from './compare-some.ts'

const ids = ['0112038-9', '1572860-0', '2331972-7', '0737546-2', '1927400-1']
const koulutus = {
  businessId: '0112038-9',
  name: 'Hämärän Koulutus Oy',
  street: 'Satukuja',
  buildingNumber: '4',
}

let register: Awaited<ReturnType<typeof businessRegister>>
let house: TestHouse
let told = [company(koulutus)]
let rests = 0
/** What somebody does while the job rests. */
let overtake = async () => {}

beforeAll(async () => {
  register = await businessRegister()
})
beforeEach(async () => {
  register.says()
  register.asked.length = 0
  told = [company(koulutus)]
  rests = 0
  house = await testHouse({ outside: { ytj: register.url } })
  return () => house.close()
})
afterAll(() => register.close())

const add = async (name: string, businessId: string, more = {}) =>
  (await perform(house.house, addOrganisation, house.caller(), { name, businessId, ...more })).id
const known = (organisation: string) => ask(house.house, getOrganisation, house.caller(), { organisation })
const differences = async (more = {}) => (await ask(house.house, listDifferences, house.caller(), more)).items
const decide = async (operation: typeof takeDifferences | typeof keepOurs, organisation: string) => {
  const seen = (await differences({ organisation })).map(({ fact, seenAt }) => ({ fact, seenAt }))
  return perform(house.house, operation, house.caller(), { organisation, differences: seen })
}
const night = (most = 100) => {
  register.says({ body: JSON.stringify({ totalResults: told.length, companies: told }) })
  return go(most)
}
const go = (most = 100) => {
  const host = house.hosts().find(each => each.register.key === 'lexmentor')!
  return compareSome(host, {
    most,
    rest: async () => {
      rests += 1
      await overtake()
    },
  })
}

describe('What the register says otherwise', () => {
  test('is written down and shown; ours stands until somebody takes theirs', async () => {
    const id = await add('Vanha Nimi Oy', '0112038-9', { street: 'Mallitie 1', town: 'Turku' })
    expect(await night()).toEqual(['differs'])
    expect(await known(id)).toMatchObject({ name: 'Vanha Nimi Oy', street: 'Mallitie 1', version: 1 })
    expect(await differences()).toMatchObject([
      {
        fact: 'address',
        ours: { street: 'Mallitie 1', postal_code: null, town: 'Turku' },
        theirs: { street: 'Satukuja 4', postal_code: '00100', town: 'HELSINKI', country: 'FI' },
      },
      { fact: 'company-form', ours: { company_form: null }, theirs: { company_form: 'Osakeyhtiö' } },
      { fact: 'name', organisation: { id }, theirs: { name: 'Hämärän Koulutus Oy' } },
    ])
  })

  test('is taken with its source and the day, and the rest keeps its own', async () => {
    const source = { key: 'employer', obtainedOn: '2025-12-01' }
    const id = await add('Vanha Nimi Oy', '0112038-9', { source })
    await night()
    await decide(takeDifferences, id)
    const now = await known(id)
    expect(now).toMatchObject({ name: 'Hämärän Koulutus Oy', street: 'Satukuja 4', version: 2, source })
    expect(now.fieldSources.find(({ field }) => field === 'name')?.source).toEqual({
      key: 'data-providers',
      obtainedOn: '2026-03-02',
    })
    expect(await differences()).toEqual([])
  })

  test('is not asked again once ours was kept, until the register says something new', async () => {
    const id = await add('Meidän Nimi Oy', '0112038-9', { street: 'Satukuja 4', companyForm: 'oy' })
    await night()
    await decide(keepOurs, id)
    house.clock.advance({ days: 31 })
    expect(await night()).toEqual(['differs'])
    expect(await differences()).toEqual([])
    told = [company({ ...koulutus, name: 'Aivan Uusi Oy' })]
    house.clock.advance({ days: 31 })
    await night()
    expect(await differences()).toMatchObject([{ fact: 'name', theirs: { name: 'Aivan Uusi Oy' } }])
  })

  test('is no difference in another case or language, or where the register is silent', async () => {
    await add('HÄMÄRÄN  koulutus oy', '0112038-9', {
      street: 'satukuja 4',
      postalCode: '00100',
      town: 'Helsingfors',
      companyForm: 'Aktiebolag',
      website: 'www.oma.example',
      lineOfBusiness: 'Koulutus',
    })
    expect(await night()).toEqual(['same'])
  })

  test('can’t be decided on unseen: what has changed since is refused', async () => {
    const id = await add('Vanha Nimi Oy', '0112038-9')
    await night()
    const seen = (await differences()).map(({ fact, seenAt }) => ({ fact, seenAt }))
    told = [company({ ...koulutus, name: 'Aivan Uusi Oy' })]
    house.clock.advance({ days: 31 })
    await night()
    const take = perform(house.house, takeDifferences, house.caller(), {
      organisation: id,
      differences: seen,
    })
    expect((await refusal(take)).code).toBe('stale')
    expect((await known(id)).name).toBe('Vanha Nimi Oy')
  })

  test('goes away when ours is mended by hand, and all of it with another business id', async () => {
    const id = await add('Vanha Nimi Oy', '0112038-9')
    await night()
    const edit = (version: number, more: object) =>
      perform(house.house, editOrganisation, house.caller(), { organisation: id, version, ...more })
    await edit(1, { name: 'hämärän koulutus oy' })
    expect((await differences()).map(({ fact }) => fact)).toEqual(['address', 'company-form'])
    await edit(2, { businessId: '1572860-0' })
    expect(await differences()).toEqual([])
    expect(await known(id)).toMatchObject({ ytjCheckedAt: null })
  })
})

describe('The register', () => {
  const askedOf = (from: number, to: number) =>
    register.asked.slice(from, to).map(asked => asked.get('businessId'))
  const addAll = () => Promise.all(ids.map(businessId => add(`Yritys ${businessId} Oy`, businessId)))

  test('is asked slowly, of each once a month, of the longest waiting first', async () => {
    await addAll()
    expect(await night(3)).toHaveLength(3)
    expect(await night(3)).toHaveLength(2)
    expect(await night(3)).toEqual([])
    expect(rests).toBe(3)
    expect(askedOf(0, 5).toSorted()).toEqual(ids.toSorted())
    house.clock.advance({ days: 28 })
    expect(await night()).toEqual([])
    house.clock.advance({ days: 3 })
    expect(await night()).toHaveLength(5)
  })

  test('is left alone as long as it wishes, and then asked where it was left', async () => {
    await addAll()
    await night(2)
    register.says({ status: 429, headers: { 'retry-after': '3600' } })
    expect(await go()).toEqual(['throttled'])
    expect(await go()).toEqual(['throttled'])
    expect(register.asked).toHaveLength(3)
    house.clock.advance({ minutes: 61 })
    expect(await night()).toHaveLength(3)
    expect(new Set([...askedOf(0, 2), ...askedOf(3, 6)])).toEqual(new Set(ids))
  })

  test('whose answer comes after the business id was changed says nothing of the organisation', async () => {
    const [first = '', second = ''] = await addAll()
    const edit = (organisation: string, businessId: string | null) =>
      perform(house.house, editOrganisation, house.caller(), { organisation, version: 1, businessId })
    overtake = async () => {
      overtake = async () => {}
      await edit(first, null)
      await edit(second, null)
    }
    expect((await night()).filter(outcome => outcome === 'overtaken').length).toBeGreaterThan(0)
    expect(await known(second)).toMatchObject({ businessId: null })
  })

  test('that is away is tried again the next time, and nobody has been passed over', async () => {
    await addAll()
    register.says('hangs-up')
    expect(await go()).toEqual(['away'])
    expect(await night()).toHaveLength(5)
  })

  test('that talks nonsense is left after three, and those three are asked about tomorrow', async () => {
    await addAll()
    register.says({ body: '<html>' })
    expect(await go()).toEqual(['unreadable', 'unreadable', 'unreadable'])
    expect(await night()).toHaveLength(2)
    house.clock.advance({ days: 1 })
    expect(await night()).toHaveLength(3)
  })

  test('is not asked of the archived, of those without a business id, or where the notice tells no such source', async () => {
    await perform(house.house, addOrganisation, house.caller(), { name: 'Ilman Oy' })
    const harbour = house.hosts().find(each => each.register.key === 'harbour')!
    await perform(house.house, addOrganisation, harbour.caller, {
      name: 'Laituri Oy',
      businessId: '0112038-9',
    })
    expect(await night()).toEqual([])
    expect(await compareSome(harbour, { most: 5, rest: async () => {} })).toEqual([])
    expect(register.asked).toEqual([])
  })
})
