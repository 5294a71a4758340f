/** The staff's pages: Liisa adds Aino with her employer, corrects her, and is told what was wrong with what she kept typing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { organisations } from '#capabilities/organisations'
import { staffActor } from '#platform/auth'
import { browse } from '../../../../tests/support/browse.ts'
import { type TestHouse, testHouse } from '../../../../tests/support/test-house.ts'
import { people } from '../index.ts'

const liisaId = '0190c0de-0000-7000-8000-000000000001'

let house: TestHouse
let liisa: ReturnType<typeof browse>
let reader: ReturnType<typeof browse>
let stranger: ReturnType<typeof browse>
beforeAll(async () => {
  house = await testHouse()
  const visit = {
    house: house.house,
    capabilities: [organisations, people],
    registers: () => [house.lexmentor],
  }
  liisa = browse({ ...visit, actor: staffActor(liisaId, [{ key: 'all', may: ['*'] }]) })
  reader = browse({
    ...visit,
    actor: staffActor(liisaId, [{ key: 'reader', may: ['people:see', 'organisations:see'] }]),
  })
  stranger = browse(visit)
})
afterAll(() => house.close())

const source = { 'source.key': 'person', 'source.obtainedOn': '2026-02-20' }

async function added(fields: Record<string, string>, path = '/people/new'): Promise<string> {
  const response = await liisa.post(path, fields)
  expect(response.status, await response.clone().text()).toBe(303)
  return (response.headers.get('location') ?? '').replace(/\?.*$/, '')
}

const addAino = (more = {}) =>
  added({
    givenNames: 'Aino',
    familyName: 'Sivula',
    email: 'aino@sivula.example',
    phone: '',
    ...source,
    ...more,
  })
const text = async (path: string, who = liisa) => (await who.get(path)).text()

describe('The list', () => {
  test('welcomes whoever opens an empty register with the first step', async () => {
    expect(await text('/people')).toContain('Täällä ei ole vielä ketään')
    expect(await text('/organisations?lang=sv')).toContain('Inga organisationer ännu')
  })

  test('shows whom a search finds, and says what to try when it finds nobody', async () => {
    const path = await addAino({ familyName: 'Luetteloitu' })
    const list = await text('/people?search=luettelo')
    expect(list).toContain('Luetteloitu, Aino')
    expect(list).toContain(`href="${path}"`)
    expect(await text('/people?search=ettelo')).toContain('Ketään ei löytynyt')
  })

  test('keeps what is filtered in its address, each filter with the way out of it', async () => {
    const list = await text('/people?group=in-touch&sort=-name')
    expect(list).toContain('href="/people?sort=-name"')
    expect(list).toMatch(/<input type="hidden" name="group" value="in-touch"\/?>/)
  })

  test('goes on from page to page without a name in any address', async () => {
    for (let n = 0; n < 51; n += 1) await addAino({ familyName: `Sivuttaja${n}`, email: '' })
    const first = await text('/people')
    const next = /href="(\/people\?after=[^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(next).not.toMatch(/sivuttaja/i)
    expect((await liisa.get(next)).status).toBe(200)
  })
})

describe('A new person', () => {
  test('is told about field by field, with everything that was typed still there', async () => {
    const response = await liisa.post('/people/new', {
      givenNames: 'Aino',
      familyName: ' ',
      email: 'aino',
      phone: '12',
      'source.obtainedOn': '2026-02-20',
    })
    const page = await response.text()
    expect(response.status).toBe(422)
    expect(page).toContain('Aino')
    expect(page).toMatch(/href="#field-familyName"/)
    expect(page).toMatch(/id="field-familyName-error"/)
  })

  test('has problems of an address told at the address', async () => {
    const page = await (
      await liisa.post('/people/new', {
        givenNames: 'A',
        familyName: 'B',
        email: 'aino',
        phone: '',
        ...source,
      })
    ).text()
    expect(page).toMatch(/href="#field-email"/)
  })

  test('is told of everything that is wrong at once, each thing by the name of its field', async () => {
    const page = await (
      await liisa.post('/people/new', {
        givenNames: '',
        familyName: 'B',
        email: 'aino',
        phone: '12',
        ...source,
      })
    ).text()
    const summary = [...page.matchAll(/<li><a href="#field-[^"]+">([^:<]+): /g)].map(match => match[1])
    expect(summary).toEqual(['Etunimet', 'Sähköposti', 'Puhelin'])
  })
})

describe('By identity code', () => {
  const ask = (identityCode: string, who = liisa) => who.post('/people/by-identity-code', { identityCode })

  test('one is found, and the code stands in no address and comes back on no page', async () => {
    const path = await addAino({ familyName: 'Tunnettu' })
    await liisa.post(`${path}/identity-code`, { identityCode: '131052-308T', ...source })
    expect((await ask('131052-308t')).headers.get('location')).toBe(path)
    for (const list of ['/people?search=131052-308T', '/search?q=131052-308T']) {
      expect((await liisa.get(list)).headers.get('location')).toBe('/people/by-identity-code')
    }
  })

  test('nobody is found, or the code is wrong: it is told at the field', async () => {
    for (const [code, told] of [
      ['010190-900P', 'Rekisterissä ei ole ketään'],
      ['131052-308X', 'Viimeinen merkki ei sovi muihin'],
      ['', 'Henkilötunnuksessa on 11 merkkiä'],
    ] as const) {
      const response = await ask(code)
      const page = await response.text()
      expect([response.status, page.includes(told)], code).toEqual([422, true])
      if (code !== '') expect(page).not.toContain(code)
    }
  })

  test('it is not for a reader, who also is not shown the way', async () => {
    expect((await reader.get('/people/by-identity-code')).status).toBe(403)
    expect((await ask('131052-308T', reader)).status).toBe(403)
    expect(await text('/people', reader)).not.toContain('by-identity-code')
  })
})

describe('A person’s page', () => {
  test('tells who they are, why they are held and until when, and from where it came', async () => {
    const page = await text(await addAino())
    for (const told of [
      'Aino Sivula',
      'aino@sivula.example',
      'Vahvistamatta',
      'Antoi tietonsa itse 20.2.2026',
      'Suoramarkkinointi',
      '20.2.2029 asti',
      'Henkilö itse, 20.2.2026',
      'Lisättiin rekisteriin',
    ]) {
      expect(page, told).toContain(told)
    }
  })

  test('answers where each fact came from, beside the fact and fact by fact', async () => {
    const path = await addAino()
    await liisa.post(`${path}/edit`, {
      version: '1',
      givenNames: 'Aino',
      familyName: 'Lahti',
      'source.key': 'employer',
      'source.obtainedOn': '2026-03-01',
    })
    const page = await text(path)
    expect(page).toContain('Henkilö itse, 20.2.2026 · Asiakasorganisaatio, 1.3.2026')
    expect(page).toContain(`href="${path}/sources"`)
    const sources = await text(`${path}/sources`)
    const [, employer = '', person = ''] = sources.split(/<section class="section" id="source-/)
    expect(employer).toMatch(/Asiakasorganisaatio[\s\S]*Saatu 1\.3\.2026[\s\S]*Lahti/)
    expect(employer).not.toContain('Aino')
    expect(person).toMatch(/Henkilö itse[\s\S]*Saatu 20\.2\.2026[\s\S]*Aino[\s\S]*aino@sivula\.example/)
  })

  test('opens in three languages', async () => {
    const path = await addAino()
    expect(await text(`${path}?lang=sv`)).toContain('Varför uppgifterna finns här')
    expect(await text(`${path}?lang=en`)).toContain('Why we hold this')
  })

  test('shows a reader no way to change anything, and refuses it too', async () => {
    const path = await addAino()
    const page = await text(path, reader)
    expect(page).not.toContain(`${path}/edit`)
    expect(page).not.toContain('/reveal')
    expect(
      (await reader.post(`${path}/edit`, { version: '1', givenNames: 'X', familyName: 'Y', ...source }))
        .status,
    ).toBe(403)
  })

  test('is for nobody who is not signed in, and an id that is none is not found', async () => {
    expect((await stranger.get('/people')).headers.get('location')).toMatch(/^\/sign-in/)
    for (const path of [
      '/people/per_x',
      '/people/org_00000000000000000000000000',
      '/people/per_00000000000000000000000000',
    ]) {
      expect((await liisa.get(path)).status, path).toBe(404)
    }
  })

  test('tells who has looked', async () => {
    const path = await addAino()
    await liisa.get(path)
    expect(await text(`${path}?show=looks`)).toContain('Henkilön tietojen katselu')
  })

  test('goes to the archive and back', async () => {
    const path = await addAino()
    await liisa.post(`${path}/archive`)
    expect(await text(path)).toContain('Arkistoitu 2.3.2026')
    await liisa.post(`${path}/restore`)
    expect(await text(path)).not.toContain('Arkistoitu 2.3.2026')
  })
})
