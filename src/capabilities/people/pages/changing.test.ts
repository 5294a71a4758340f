/** Changing by the staff's pages: what somebody else did meanwhile is shown, and what was typed is kept. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { organisations } from '#capabilities/organisations'
import { staffActor } from '#platform/auth'
import { ask, perform } from '#platform/operation'
import { browse } from '../../../../tests/support/browse.ts'
import { type TestHouse, testHouse } from '../../../../tests/support/test-house.ts'
import { editPerson, getPerson, listPeople, people } from '../index.ts'

const liisaId = '0190c0de-0000-7000-8000-000000000001'

let house: TestHouse
let liisa: ReturnType<typeof browse>
beforeAll(async () => {
  house = await testHouse()
  const visit = {
    house: house.house,
    capabilities: [organisations, people],
    registers: () => [house.lexmentor],
  }
  liisa = browse({ ...visit, actor: staffActor(liisaId, [{ key: 'all', may: ['*'] }]) })
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

describe('Changing', () => {
  test('a name that somebody else changed meanwhile shows both and lets one choose', async () => {
    const path = await addAino({ familyName: 'Kahdesti' })
    const { items } = await ask(house.house, listPeople, house.caller(), { search: 'kahdesti' })
    const person = items[0]?.id ?? ''
    await perform(house.house, editPerson, house.caller(), {
      person,
      version: 1,
      familyName: 'Ensimmäinen',
      source: { key: 'person', obtainedOn: '2026-03-01' },
    })
    const typed = { version: '1', givenNames: 'Aino', familyName: 'Toinen', ...source }
    const response = await liisa.post(`${path}/edit`, typed)
    const page = await response.text()
    expect(response.status).toBe(412)
    expect(page).toContain('Ensimmäinen')
    expect(page).toContain('value="Toinen"')
    const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''
    expect((await liisa.post(`${path}/edit`, { ...typed, version })).status).toBe(303)
    const now = await ask(house.house, getPerson, house.caller(), { person })
    expect(now.familyName).toBe('Toinen')
  })

  test('a form tells whom it is about, and a day that was left out is asked for', async () => {
    const path = await addAino({ familyName: 'Kysytty' })
    const organisation = await added({ name: 'Kyselijä Oy', ...source }, '/organisations/new')
    expect(await text(`${path}/contact-points/new`)).toContain('Aino Kysytty')
    expect(await text(`${path}/roles/new`)).toContain('Aino Kysytty')
    const page = await (
      await liisa.post(`${path}/roles/new`, {
        organisation: organisation.split('/').pop() ?? '',
        since: '',
        ...source,
      })
    ).text()
    expect(page).toContain('Aino Kysytty · Kyselijä Oy')
    expect(page).toContain('Alkaen: Täytä tämä kohta.')
  })

  test('a contact point: added, refused, said to bounce, preferred, removed', async () => {
    const path = await addAino({ email: '' })
    const point = (value: string) => ({
      kind: 'phone',
      'contactPoint.value': value,
      'contactPoint.label': '',
      ...source,
    })
    const wrong = await liisa.post(`${path}/contact-points/new`, point('12'))
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('value="12"')])
    await added(point('040 123 4567'), `${path}/contact-points/new`)
    const contact = /href="([^"]+\/contact-points\/con_[^"]+)"/.exec(await text(path))?.[1] ?? ''
    expect(await text(contact)).toContain('+358401234567')
    await liisa.post(`${contact}/state`, { state: 'unreachable' })
    expect(await text(path)).toContain('Ei tavoiteta 2.3.2026')
    expect(await text('/people?contact=unreachable')).toContain('Sivula, Aino')
    await liisa.post(`${contact}/remove`)
    expect(await text(path)).toContain('Osoitetta tai numeroa ei ole kirjattu.')
  })

  test('work: the organisation is found first, then the role; its people stand on its page', async () => {
    const organisation = await added(
      { name: 'Työmaa Oy', 'relationship.kind': 'customer', 'relationship.since': '2024-01-01', ...source },
      '/organisations/new',
    )
    const id = organisation.split('/').at(-1) ?? ''
    const path = await addAino({ familyName: 'Työntekijä' })
    expect(await text(`${path}/roles/new?search=ty%C3%B6maa`)).toContain(`organisation=${id}`)
    expect(await text(`${path}/roles/new?organisation=${id}`)).toContain('name="position"')
    await added(
      { organisation: id, position: 'Mestari', isContact: 'yes', since: '2025-01-01', duties: '', ...source },
      `${path}/roles/new`,
    )
    expect(await text(path)).toContain('Asiakkaan yhteyshenkilö: Työmaa Oy, 1.1.2025 alkaen')
    expect(await text(path)).toContain('toistaiseksi: asiakassuhde jatkuu')
    expect(await text(organisation)).toContain('Työntekijä, Aino')
    const role = /href="([^"]+\/roles\/rol_[^"]+)"/.exec(await text(path))?.[1] ?? ''
    const early = await liisa.post(`${role}/end`, { until: '2024-12-31' })
    expect([early.status, await early.text()]).toEqual([422, expect.stringContaining('value="2024-12-31"')])
    expect((await liisa.post(`${role}/end`, { until: '2026-02-28' })).status).toBe(303)
    expect(await text(path)).toContain('1.1.2025 – 28.2.2026')
    expect(await text('/search?q=ty%C3%B6maa')).toContain('Työntekijä, Aino')
  })

  test('an identity code is recorded, hidden, and shown only for a purpose', async () => {
    const path = await addAino()
    const wrong = await liisa.post(`${path}/identity-code`, { identityCode: '131052-308U', ...source })
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.not.stringContaining('131052-308U')])
    await added({ identityCode: '131052-308T', ...source }, `${path}/identity-code`)
    expect(await text(path)).not.toContain('131052-308T')
    expect((await liisa.post(`${path}/reveal`, { what: 'identity-code' })).status).toBe(422)
    const shown = await liisa.post(`${path}/reveal`, { what: 'identity-code', purpose: 'claims' })
    expect(await shown.text()).toContain('131052-308T')
    expect(await text(path)).toContain('Henkilötunnus tai syntymäaika katsottiin')
  })
})

describe('An organisation’s page', () => {
  test('begins and ends relationships, changes with both versions shown, and goes to the archive', async () => {
    const path = await added(
      { name: 'Muuttuja Oy', businessId: '0112038-9', ...source },
      '/organisations/new',
    )
    await liisa.post(`${path}/relationships`, { kind: 'prospect', since: '2026-01-01' })
    const end = /action="([^"]+\/relationships\/rel_[^"]+\/end)"/.exec(await text(path))?.[1] ?? ''
    await liisa.post(end, { until: '2026-02-01' })
    expect(await text(path)).toContain('1.1.2026 – 1.2.2026')
    expect(
      (
        await liisa.post(`${path}/edit`, {
          version: '1',
          name: 'Muuttunut Oy',
          businessId: '0112038-9',
          ...source,
        })
      ).status,
    ).toBe(303)
    const stale = await liisa.post(`${path}/edit`, { version: '1', name: 'Myöhästynyt Oy', ...source })
    expect([stale.status, await stale.text()]).toEqual([412, expect.stringContaining('Muuttunut Oy')])
    const taken = await liisa.post('/organisations/new', {
      name: 'Toinen Oy',
      businessId: '0112038-9',
      ...source,
    })
    expect([taken.status, await taken.text()]).toEqual([409, expect.stringContaining('Tämä on jo käytössä')])
    await liisa.post(`${path}/archive`)
    expect(await text('/organisations?archived=only')).toContain('Muuttunut Oy')
  })
})
