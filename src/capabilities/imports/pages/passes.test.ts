/** A list is tried, run and taken back, and the people are told; whoever may only look is shown it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importPagesOf, people, went } from '../../../../tests/support/import-pages.ts'
import { type TestHouse, testHouse } from '../../../../tests/support/test-house.ts'

let house: TestHouse
let at: ReturnType<typeof importPagesOf>
beforeAll(async () => {
  house = await testHouse()
  at = importPagesOf(house)
})
afterAll(() => house.close())

describe('The dry run', () => {
  test('shows who would be new, and each refused row with its reason and number', async () => {
    const path = await at.checked()
    const refused = await at.text(path)
    expect(refused).toContain('Bo · Rikki')
    expect(refused).toContain('Sähköposti: ')
    const added = await at.text(`${path}?outcome=new`)
    expect(added).toContain('Aino · Tuotu')
    expect(added).not.toContain('131052')
    expect(await at.text('/people?search=tuotu')).toContain('Ketään ei löytynyt')
  })

  test('gives the refused rows as a file, with the reason in it', async () => {
    const response = await at.liisa.get(`${await at.checked()}/refused.csv`)
    expect(response.headers.get('content-type')).toContain('text/csv')
    const file = await response.text()
    expect(file).toContain('bo@rikki')
    expect(file).not.toContain('aino@tuotu')
    const { rows } = await house.owner.query(
      `select refs->>'lines' as lines from audit.entry where fact = 'imports.refused-taken'`,
    )
    expect(rows).toEqual([{ lines: '1' }])
  })

  test('may be given up, and then nothing is left of it', async () => {
    const path = await at.checked()
    expect(went(await at.liisa.post(path, { do: 'discard' }))).toBe('/imports')
    expect((await at.liisa.get(path)).status).toBe(404)
  })
})

describe('The run', () => {
  test('shows how far it has come, and what came of it', async () => {
    const path = await at.checked()
    expect(went(await at.liisa.post(path, { do: 'start' }))).toBe(path)
    const running = await at.text(path)
    expect(running).toContain('<progress')
    expect(running).toContain('seloste-refresh')
    await at.go()
    const done = await at.text(`${path}?outcome=new`)
    expect(done).toContain('Aino Tuotu')
    expect(await at.text('/people?search=tuotu')).toContain('Tuotu, Aino')
  })

  test('that is begun twice is begun once, and the second is told how things stand', async () => {
    const path = await at.checked(
      people.replaceAll('tuotu.example', 'kahdesti.example').replace('131052-308T', ''),
    )
    await at.liisa.post(path, { do: 'start' })
    const second = await at.liisa.post(path, { do: 'start' })
    expect(second.status).toBe(409)
    expect(await second.text()).toContain('<progress')
    await at.go()
  })

  test('is asked about once more before it is taken back', async () => {
    const path = await at.checked('Etunimi;Sukunimi;Sähköposti\r\nVeli;Väistyvä;veli@vaistyva.example.fi\r\n')
    await at.liisa.post(path, { do: 'start' })
    await at.go()
    expect(await at.text(`${path}/undo`)).toContain('Yksi rivi toi rekisteriin uuden henkilön.')
    expect(went(await at.liisa.post(`${path}/undo`))).toBe(path)
    await at.go()
    expect(await at.text(path)).toContain('Rekisteri on samanlainen kuin ennen tuontia.')
    expect((await at.liisa.post(`${path}/undo`)).status).toBe(409)
  })
})

describe('The duty to tell', () => {
  test('stands on the front page with its day until somebody records that it was done', async () => {
    const path = await at.checked(
      'Etunimi;Sukunimi;Sähköposti\r\nKeijo;Kerrottava;keijo@kerrottava.example.fi\r\n',
    )
    await at.liisa.post(path, { do: 'start' })
    await at.go()
    expect(await at.text('/')).toContain(`href="${path}"`)
    expect(await at.text('/imports/duties')).toContain('20.3.2026')
    const early = await at.liisa.post(`${path}/tell`, { toldOn: '2026-04-01', channel: 'letter' })
    expect(early.status).toBe(422)
    const told = await at.liisa.post(`${path}/tell`, { toldOn: '2026-03-01', channel: 'letter' })
    expect(went(told)).toBe(path)
    expect(await at.text(path)).toContain('Henkilöille on kerrottu 1.3.2026.')
    expect(await at.text('/')).not.toContain(`href="${path}"`)
  })
})

test('whoever may only look finds no button, and is refused behind every one', async () => {
  const path = await at.checked('Etunimi;Sukunimi\r\nKatsottu;Kauempaa\r\n')
  const html = await at.text(path, at.watcher)
  expect(html).toContain('Näin kävisi')
  expect(html).not.toContain('<button class="button primary"')
  expect((await at.watcher.post(path, { do: 'start' })).status).toBe(403)
  expect((await at.watcher.get('/imports/new')).status).toBe(403)
  expect((await at.watcher.get(`${path}/columns`)).status).toBe(403)
  expect((await at.watcher.get(`${path}/undo`)).status).toBe(403)
  expect((await at.watcher.get(`${path}/refused.csv`)).status).toBe(403)
})

test('a button that is none is answered as a page that is not there', async () => {
  const path = await at.checked('Etunimi;Sukunimi\r\nNapiton;Nimi\r\n')
  for (const button of ['constructor', 'toString', '__proto__', 'hasOwnProperty', ''])
    expect((await at.liisa.post(path, { do: button })).status).toBe(404)
})

test('an address of no import is answered as one that is not there', async () => {
  expect((await at.liisa.get('/imports/imp_00000000000000000000000000')).status).toBe(404)
  expect((await at.liisa.get('/imports/nonsense')).status).toBe(404)
})
