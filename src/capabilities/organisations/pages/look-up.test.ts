/** A new organisation with the public business register beside its form: it fills the form, or says why not and is in nobody's way. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { staffActor } from '#platform/auth'
import { toEdge } from '#platform/ids'
import { perform } from '#platform/operation'
import { browse } from '../../../../tests/support/browse.ts'
import { businessRegister, company } from '../../../../tests/support/business-register.ts'
import { type TestHouse, testHouse } from '../../../../tests/support/test-house.ts'
import { addOrganisation, organisations } from '../index.ts'

const liisaId = '0190c0de-0000-7000-8000-000000000001'

let register: Awaited<ReturnType<typeof businessRegister>>
let house: TestHouse
let liisa: ReturnType<typeof browse>
let reader: ReturnType<typeof browse>
let without: ReturnType<typeof browse>
beforeAll(async () => {
  register = await businessRegister([
    company({
      businessId: '0112038-9',
      name: 'Hämärän Koulutus Oy',
      street: 'Satukuja',
      buildingNumber: '4',
    }),
    ...Array.from({ length: 30 }, (_, n) => company({ businessId: '1572860-0', name: `Rivi ${n} <b> Oy` })),
  ])
  house = await testHouse({ outside: { ytj: register.url } })
  const visit = { house: house.house, capabilities: [organisations], registers: () => [house.lexmentor] }
  liisa = browse({ ...visit, actor: staffActor(liisaId, [{ key: 'all', may: ['*'] }]) })
  reader = browse({ ...visit, actor: staffActor(liisaId, [{ key: 'reader', may: ['organisations:see'] }]) })
  without = browse({
    ...visit,
    house: { ...house.house, outside: {} },
    actor: staffActor(liisaId, [{ key: 'all', may: ['*'] }]),
  })
})
afterEach(() => {
  register.says()
  house.clock.advance({ days: 1 })
})
afterAll(async () => {
  register.close()
  await house.close()
})

const seek = async (sought: string, more = {}) =>
  (await liisa.post('/organisations/look-up', { sought, ...more })).text()
const shownIn = (html: string, field: string) =>
  new RegExp(`<input[^>]*name="${field}"[^>]*value="([^"]*)"`).exec(html)?.[1] ??
  new RegExp(`<input[^>]*value="([^"]*)"[^>]*name="${field}"`).exec(html)?.[1]
const source = { 'source.key': 'data-providers', 'source.obtainedOn': '2026-03-01' }

describe('Looking up', () => {
  test('by business id fills the form, with the source chosen and nothing saved', async () => {
    const html = await seek('01120389')
    expect(html).toContain('Alla olevat tiedot ovat YTJ:stä')
    expect(shownIn(html, 'name')).toBe('Hämärän Koulutus Oy')
    expect(shownIn(html, 'street')).toBe('Satukuja 4')
    expect(shownIn(html, 'companyForm')).toBe('Osakeyhtiö')
    expect(html).toMatch(
      /<option[^>]*value="data-providers"[^>]*selected|<option[^>]*selected[^>]*value="data-providers"/,
    )
    expect(html).toContain('CC BY 4.0')
    expect(await (await liisa.get('/organisations')).text()).not.toContain('Hämärän')
  })

  test('by a name that many have shows the first of them and takes the one that is chosen', async () => {
    const html = await seek('rivi')
    expect(html).toContain('30 yritystä, joista tässä ovat ensimmäiset 20')
    expect(html).not.toContain('<b>')
    const calls = register.asked.length
    const chosen = /name="company" value="([^"]*)"/
      .exec(html)?.[1]
      ?.replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
    const filled = await seek('rivi', { company: chosen })
    expect(shownIn(filled, 'name')).toBe('Rivi 0 &lt;b> Oy')
    expect(register.asked).toHaveLength(calls)
  })

  test('tells that the organisation is already here', async () => {
    const { id } = await perform(house.house, addOrganisation, house.caller(), {
      name: 'Sama Oy',
      businessId: '1572860-0',
    })
    register.says({
      body: JSON.stringify({ companies: [company({ businessId: '1572860-0', name: 'Sama Oy' })] }),
    })
    const html = await seek('1572860-0')
    expect(html).toContain('on jo rekisterissä')
    expect(html).toContain(toEdge('org', id))
  })

  test.each([
    ['2331972-7', undefined, 'YTJ:stä ei löytynyt', 'businessId', '2331972-7'],
    ['Olematon', undefined, 'YTJ:stä ei löytynyt', 'name', 'Olematon'],
    ['Olematon', 'hangs-up' as const, 'YTJ ei vastaa', 'name', 'Olematon'],
    ['2331972-7', { body: '<html>' }, 'YTJ ei vastaa', 'businessId', '2331972-7'],
    [
      'Olematon',
      { status: 429, headers: { 'retry-after': '600' } },
      'YTJ pyytää odottamaan',
      'name',
      'Olematon',
    ],
  ])('never blocks the form: %s, %o', async (sought, says, told, field, kept) => {
    register.says(says)
    const html = await seek(sought)
    expect(html).toContain(told)
    expect(shownIn(html, field)).toBe(kept)
    const saved = await liisa.post('/organisations/new', { name: `Käsin ${sought}`, ...source })
    expect(saved.status).toBe(303)
  })

  test('asks nobody while the register wishes to be left alone, and asks again after', async () => {
    register.says({ status: 429, headers: { 'retry-after': '600' } })
    await seek('jokin')
    register.says()
    const calls = register.asked.length
    expect(await seek('hämärän')).toContain('YTJ pyytää odottamaan')
    expect(register.asked).toHaveLength(calls)
    house.clock.advance({ minutes: 11 })
    expect(await seek('hämärän')).toContain('Alla olevat tiedot')
  })

  test('asks nobody for a single letter, and forgets what was not one of its companies', async () => {
    const calls = register.asked.length
    expect(await seek(' x ')).toContain('vähintään kaksi kirjainta')
    expect(await seek(' x ', { company: '{"name":1}' })).toContain('vähintään kaksi kirjainta')
    expect(register.asked).toHaveLength(calls)
  })

  test('is for whoever may add, and is not there where it is switched off', async () => {
    expect((await reader.post('/organisations/look-up', { sought: 'rivi' })).status).toBe(403)
    expect(await (await without.get('/organisations/new')).text()).not.toContain('YTJ')
    const calls = register.asked.length
    expect((await without.post('/organisations/look-up', { sought: 'rivi' })).status).toBe(200)
    expect(register.asked).toHaveLength(calls)
  })
})

describe('An organisation’s page', () => {
  const decided = (html: string) =>
    /name="differences" value="([^"]*)"/.exec(html)?.[1]?.replaceAll('&quot;', '"') ?? ''

  test('compares at once, shows what differs, and takes what is chosen', async () => {
    const { id } = await perform(house.house, addOrganisation, house.caller(), {
      name: 'Hämärän Koulutus Oy',
      businessId: '0112038-9',
      companyForm: 'Osakeyhtiö',
      street: 'Muu 1',
    })
    const path = await pathOf('Hämärän')
    const answer = await liisa.post(`${path}/compare`)
    expect(answer.headers.get('location')).toBe(`${path}?ytj=differs`)
    for (const [language, told] of [
      ['fi', 'YTJ:ssä on eri tiedot'],
      ['sv', 'FODS har andra uppgifter'],
      ['en', 'YTJ says otherwise'],
    ])
      expect(await (await liisa.get(`${path}?lang=${language}`)).text(), id).toContain(told)
    const list = await (await liisa.get('/organisations/differences')).text()
    expect(list).toContain('Satukuja 4')
    expect(list).toContain('Muu 1')
    const taken = await liisa.post(`${path}/take`, { differences: decided(list), back: 'list' })
    expect(taken.headers.get('location')).toContain('/organisations/differences')
    expect(await (await liisa.get('/organisations/differences')).text()).toContain('Eroja ei ole')
    expect(await (await liisa.get(path)).text()).toContain('Henkilötietopalvelujen tarjoajat ja viranomaiset')
    expect((await liisa.post(`${path}/take`, { differences: decided(list) })).status).toBe(412)
    expect((await liisa.post(`${path}/keep`, { differences: 'nonsense' })).status).toBe(422)
  })

  test('tells what the register answered, and knows no other organisation', async () => {
    await perform(house.house, addOrganisation, house.caller(), {
      name: 'Tuntematon Oy',
      businessId: '1927400-1',
    })
    const path = await pathOf('Tuntematon')
    register.says({ status: 429, headers: { 'retry-after': '600' } })
    const throttled = await liisa.post(`${path}/compare`)
    const page = await liisa.get(throttled.headers.get('location') ?? '')
    expect(await page.text()).toContain('YTJ pyytää odottamaan')
    house.clock.advance({ minutes: 11 })
    register.says()
    expect((await liisa.post(`${path}/compare`)).headers.get('location')).toBe(`${path}?ytj=unknown`)
    expect(await (await liisa.get(`${path}?ytj=unknown`)).text()).toContain('YTJ ei tunne')
    expect((await liisa.get(`${path}?ytj=throttled`)).status).toBe(200)
    expect((await liisa.post('/organisations/org_nobody/compare')).status).toBe(404)
    expect((await reader.post(`${path}/compare`)).status).toBe(403)
  })

  async function pathOf(search: string): Promise<string> {
    const list = await (await liisa.get(`/organisations?search=${encodeURIComponent(search)}`)).text()
    return /href="(\/organisations\/org_[^"]+)"/.exec(list)?.[1] ?? ''
  }
})
