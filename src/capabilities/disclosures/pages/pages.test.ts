/** Liisa at the pages: she takes a list out, is told what is missing, and sees afterwards what went where. */
import { afterAll, describe, expect, test } from 'vitest'
import { capabilities } from '#capabilities'
import { staffActor } from '#platform/auth'
import { fromEdge, toEdge } from '#platform/ids'
import { ask } from '#platform/operation'
import { browse } from '../../../../tests/support/browse.ts'
import { everything, liisaId, takenOut, wanted } from '../../../../tests/support/taken-out.ts'
import { getDisclosure } from '../queries/get-disclosure.ts'
import { fileOf } from './file-of.ts'

const { house, firm, bo, by, take } = await takenOut()
afterAll(() => house.close())
await take(
  { filter: { search: 'bo' }, recipient: 'event-partners', columns: ['family-name', 'phone'] },
  by(liisaId, everything, 'marketing'),
)

describe('On the pages', () => {
  const liisa = () =>
    browse({
      house: house.house,
      capabilities,
      registers: () => [house.lexmentor],
      actor: staffActor(liisaId, everything),
    })

  const form = {
    list: 'people',
    filter: 'search=alku',
    columns: 'family-name',
    purpose: 'customer-care',
    recipient: 'inside',
    format: 'csv',
  }

  test('the list leads to its export with its filter, which says how many it will tell of', async () => {
    const list = await (await liisa().get('/people?search=alku')).text()
    expect(list).toContain('/exports/new?list=people&amp;search=alku')
    const asked = await (await liisa().get('/exports/new?list=people&search=alku')).text()
    expect(asked).toContain('Tiedostoon tulee 1 henkilön tietoja')
    expect(asked).toContain('name="filter" value="search=alku"')
    const none = await (await liisa().get('/exports/new?list=people&search=nobodysname')).text()
    expect(none).toContain('Tässä luettelossa ei ole mitään vietävää')
  })

  test('the file is written down before it is given, and no cell of it is a formula', async () => {
    const response = await liisa().post('/exports/new', { ...form, filter: 'search=bo' })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const name = /filename="(dis_\w+)\.csv"/.exec(response.headers.get('content-disposition') ?? '')?.[1]
    const disclosure = fromEdge('dis', name) ?? ''
    expect((await ask(house.house, getDisclosure, by(), { disclosure })).people).toEqual([bo])
    expect(await response.text()).toBe("Sukunimi\r\n'=Beck\r\n")
    const told = await (await liisa().get(`/disclosures/${name}`)).text()
    expect(told).toContain('Omaan käyttöön')
    expect(told).toContain(toEdge('per', bo))
  })

  test('the organisation of a filter stands in the address as everywhere outside', async () => {
    const filter = `organisation=${toEdge('org', firm)}`
    const asked = await (await liisa().get(`/exports/new?list=people&${filter}`)).text()
    expect(asked).toContain('Tiedostoon tulee 1 henkilön tietoja')
    expect(await (await liisa().post('/exports/new', { ...form, filter })).text()).toContain('Alkunen')
  })

  test('a workbook opens as one', async () => {
    const response = await liisa().post('/exports/new', { ...form, format: 'xlsx' })
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  test('contact cards hold what was chosen and nothing else, and are no one’s without the names', async () => {
    const cards = { ...form, format: 'vcard' }
    const without = await liisa().post('/exports/new', cards)
    expect([without.status, (await without.text()).includes('Käyntikorttiin tarvitaan')]).toEqual([422, true])
    const { id } = await take({ filter: { search: 'alku' }, format: 'vcard' })
    const response = await fileOf(
      { house: house.house, language: 'fi' },
      {
        list: house.house.lists.find(({ key }) => key === 'people') ?? expect.fail(),
        columns: wanted.columns,
        format: 'vcard',
        disclosure: id,
        caller: by(),
      },
    )
    expect(response.headers.get('content-type')).toBe('text/vcard; charset=utf-8')
    const told = await response.text()
    expect(told).toContain('N:Alkunen;Aino;;;')
    expect(told).not.toMatch(/EMAIL|ORG|Konepaja/)
  })

  test('what is missing is told at its field, with what was chosen still chosen', async () => {
    const { purpose: _, ...without } = form
    const response = await liisa().post('/exports/new', { ...without, recipient: 'resellers' })
    const page = await response.text()
    expect(response.status).toBe(422)
    expect(page).toMatch(/href="#field-purpose"/)
    expect(page).toMatch(/value="resellers" checked/)
  })

  test('a person’s page tells to whom their data was given', async () => {
    const page = await (await liisa().get(`/people/${toEdge('per', bo)}`)).text()
    expect(page).toContain('Kenelle tietoja on annettu')
    expect(page).toContain('2.3.2026: Tapahtumakumppanit')
    expect(page).toContain('Suoramarkkinointi · Sukunimi ja puhelin')
  })

  test('the disclosures are narrowed by recipient, in three languages', async () => {
    for (const [language, told] of [
      ['fi', 'Tapahtumakumppanit'],
      ['sv', 'Evenemangspartner'],
      ['en', 'Event partners'],
    ]) {
      const page = await (await liisa().get(`/disclosures?recipient=event-partners&lang=${language}`)).text()
      expect(page.match(/<tr class="linked">/g)).toHaveLength(1)
      expect(page).toContain(told)
    }
  })
})
