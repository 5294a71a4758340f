/** The way to a dry run: Liisa names a source, hands a file in, and says what its columns are. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { columnsOf, importPagesOf, people, went } from '../../../../tests/support/import-pages.ts'
import { type TestHouse, testHouse } from '../../../../tests/support/test-house.ts'

let house: TestHouse
let at: ReturnType<typeof importPagesOf>
beforeAll(async () => {
  house = await testHouse()
  at = importPagesOf(house)
})
afterAll(() => house.close())

describe('The source', () => {
  test('comes first: the list of an empty register leads to it', async () => {
    expect(await at.text('/imports')).toContain('href="/imports/new"')
    expect(await at.text('/imports?lang=sv')).toContain('Ingenting har importerats')
  })

  test('is asked for with its day and purpose, and what was typed is kept', async () => {
    const response = await at.liisa.post('/imports/new', { 'source.obtainedOn': '2026-02-20' })
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(html).toContain('href="#field-source-key"')
    expect(html).toContain('href="#field-purpose"')
    expect(html).toContain('value="2026-02-20"')
  })

  test('tells by when the people have to be told, when they did not give the data themselves', async () => {
    expect(await at.text(await at.begin())).toContain('viimeistään 20.3.2026')
    expect(await at.text(await at.begin({ 'source.key': 'person' }))).not.toContain('viimeistään')
  })
})

describe('The file', () => {
  test('that is no table is refused in words, and another may be sent', async () => {
    const path = await at.begin()
    const response = await at.send(path, '')
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('Tiedosto on tyhjä.')
    expect((await at.send(path, people)).status).toBe(303)
  })

  test('that is not chosen at all is asked for', async () => {
    const path = await at.begin()
    const form = new FormData()
    form.append('file', new File([], ''))
    const response = await at.liisa.send(`${path}/file`, form)
    expect(response.status).toBe(422)
  })
})

describe('The columns', () => {
  test('are chosen as recognised, with what the first rows hold', async () => {
    const html = await at.text(await at.uploaded())
    expect(columnsOf(html).map(({ chosen }) => chosen)).toEqual([
      'given-names',
      'family-name',
      'email',
      'identity-code',
      'ignore',
    ])
    expect(html).toContain('Aino · Bo')
  })

  test('show neither what will be sealed nor what is never imported', async () => {
    const html = await at.text(await at.uploaded())
    expect(html).not.toContain('131052')
    expect(html).not.toContain('pähkinä')
    expect(html).toContain('Ei tuoda koskaan')
    expect(columnsOf(html).map(({ at }) => at)).not.toContain('4')
  })

  test('may be read in other letters, and are kept as they were read', async () => {
    const path = await at.uploaded(Buffer.from('Etunimi;Sukunimi\r\nÅke;Öhman\r\n', 'utf8'))
    const wrong = `${path}/columns?kind=csv&encoding=windows-1252&delimiter=%3B`
    expect(await at.text(wrong)).toContain('Ã…ke')
    expect(await at.text(path)).toContain('Åke')
    const response = await at.liisa.post(`${path}/columns`, {
      kind: 'csv',
      encoding: 'windows-1252',
      delimiter: ';',
      'targets.0': 'given-names',
      'targets.1': 'family-name',
    })
    expect(went(response)).toBe(path)
    await at.go()
    expect(await at.text(path)).toContain('Ã…ke')
  })

  test('that are all passed over are refused, and so is one fact told twice', async () => {
    const path = await at.uploaded()
    const nothing = await at.liisa.post(`${path}/columns`, {})
    expect(nothing.status).toBe(422)
    const twice = await at.liisa.post(`${path}/columns`, {
      'targets.0': 'family-name',
      'targets.1': 'family-name',
    })
    expect(twice.status).toBe(422)
    expect(await twice.text()).toContain('href="#field-targets-1"')
  })

  test('that were saved under a name fill the next file, and can be let go of', async () => {
    const path = await at.uploaded()
    await at.liisa.post(`${path}/columns`, {
      'targets.1': 'family-name',
      'targets.5': 'duties',
      saveAs: 'Oma',
    })
    await at.go()
    const next = await at.uploaded()
    const [, mapping = ''] = /<option value="(map_[^"]*)"[^>]*>Oma</.exec(await at.text(next)) ?? []
    const filled = columnsOf(await at.text(`${next}/columns?mapping=${mapping}`))
    expect(filled.map(({ chosen }) => chosen)).toEqual([
      'ignore',
      'family-name',
      'ignore',
      'ignore',
      'duties',
    ])
    expect(await at.text('/imports/mappings')).toContain('Mitä tekee → Tehtävät')
    expect(went(await at.liisa.post('/imports/mappings', { mapping }))).toBe('/imports/mappings')
    expect(await at.text('/imports/mappings')).not.toContain('Mitä tekee')
  })
})
