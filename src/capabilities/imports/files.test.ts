/** Files on their way in, while they are kept, and when they go. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addPerson } from '#capabilities/people'
import { copyOfEverything, eraseOnWish } from '#capabilities/requests'
import { untilDone } from '#platform/jobs'
import { ask, perform } from '#platform/operation'
import { importingIn } from '../../../tests/support/importing.ts'
import { refusal } from '../../../tests/support/refusal.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { workbookOf } from '../../../tests/support/zip-of.ts'
import { beginImport, listLines, takeFile } from './index.ts'
import { letImportFilesGo, letImportRestsGo, tellLinesOfImports } from './jobs.ts'
import { addChunk } from './operations/add-chunk.ts'
import { finishFile } from './operations/finish-file.ts'
import { tellPeople } from './operations/tell-people.ts'
import { newUpload } from './upload-field.ts'

let house: TestHouse
const { host, take, check, start, look, bring, undo, tell } = importingIn(() => house)
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.owner.query('truncate people.source, organisations.organisation cascade')
})

const heading = 'Etunimi;Sukunimi;Sähköposti;Puhelin\n'
const aino = 'Aino;Virtanen;aino@esimerkki.example;\n'
const refused = 'Carl;Berg;carl.berg(a)example.fi;+358401234567\n'

const begin = async () => {
  const source = { key: 'partners', obtainedOn: '2026-02-20' }
  const { id } = await perform(house.house, beginImport, host().caller, { source, purpose: 'marketing' })
  return id
}
const send = (id: string, bytes: AsyncIterable<Uint8Array>) =>
  takeFile(
    { ...host(), perform: (operation, input) => perform(house.house, operation, host().caller, input) },
    id,
    { name: 'people.csv', bytes },
  )
async function* pieces(...texts: (string | Uint8Array | (() => Promise<unknown>))[]) {
  for (const text of texts) {
    if (typeof text === 'function') await text()
    else yield Buffer.from(text)
  }
}
const left = async (id: string) => {
  const { rows } = await house.owner.query(
    `select (select count(*)::int from imports.chunk where import_id = $1) as chunks,
       (select count(*)::int from imports.line where import_id = $1 and cells is not null) as cells,
       (select sample is not null from imports.import where id = $1) as sample`,
    [id],
  )
  return rows[0]
}

describe('a file on its way in', () => {
  test('that another one overtakes is refused, and the other stays whole', async () => {
    const id = await begin()
    const padding = `${heading}${aino}`.padEnd(1_100_000, '\n')
    const whole = `${heading}${aino}Bo;Berg;bo@esimerkki.example;\n`
    const later = () => send(id, pieces(whole))
    expect((await refusal(send(id, pieces(padding, later, padding)))).code).toBe('overtaken')
    expect(await look(id)).toMatchObject({ state: 'uploaded', bytes: Buffer.byteLength(whole) })
    expect(await left(id)).toMatchObject({ chunks: 1 })
  })

  test('is taken by pieces of one sending, in their order, all of them', async () => {
    const id = await begin()
    const upload = newUpload()
    const add = (no: number, of = upload) =>
      perform(house.house, addChunk, host().caller, {
        import: id,
        upload: of,
        no,
        bytes: Buffer.from('a;b\n'),
      })
    await add(0)
    expect((await refusal(add(2))).code).toBe('invalid-input')
    expect((await refusal(add(1, newUpload()))).code).toBe('overtaken')
    await add(1)
    const finish = (of: typeof upload, bytes: number) =>
      perform(house.house, finishFile, host().caller, {
        import: id,
        upload: of,
        name: 'a.csv',
        bytes,
        digest: new Uint8Array(32),
        dialect: { kind: 'csv', encoding: 'utf-8', delimiter: ';' },
        sheets: [],
        headings: ['a', 'b'],
        sample: [],
        shape: 'own',
      })
    expect((await refusal(finish(newUpload(), 8))).code).toBe('overtaken')
    expect((await refusal(finish(upload, 4))).code).toBe('invalid-input')
    await finish(upload, 8)
  })

  test('leaves nothing when it is no table, or when its sending breaks off', async () => {
    const id = await begin()
    expect((await refusal(send(id, pieces('%PDF-1.7 Virtanen')))).problems).toMatchObject([
      { problem: 'table.not-a-table' },
    ])
    expect(await left(id)).toMatchObject({ chunks: 0 })
    const breaks = () => Promise.reject(new Error('gone'))
    await expect(send(id, pieces('x'.repeat(1_000_000), breaks))).rejects.toThrow('gone')
    expect(await left(id)).toMatchObject({ chunks: 0, sample: false })
    expect(await look(id)).toMatchObject({ state: 'named', fileName: null, bytes: null })
  })

  test('has a sample as wide as its headings, and within its bound however full its cells are', async () => {
    const cell = (place: string, text: string) => `<c r="${place}" t="str"><v>${text}</v></c>`
    const rows = `<row r="1">${cell('A1', 'Nimi')}</row><row r="2">${cell('A2', 'Aino')}${cell('XFD2', 'x')}</row>`
    const wide = await begin()
    await send(wide, pieces(workbookOf({ rows })))
    expect(await look(wide)).toMatchObject({ state: 'uploaded', sample: [['Aino']] })
    const full = await begin()
    const row = `${Array(255).fill('€'.repeat(200)).join(';')}\n`
    const headings = `${Array.from({ length: 255 }, (_, at) => `h${at}`).join(';')}\n`
    await send(full, pieces(headings + row.repeat(20)))
    expect((await look(full)).sample.length).toBeGreaterThan(5)
  })

  test('that is our own file of refused rows is read as the cells stood before it was written', async () => {
    const mended = `Rivi;Etunimi;Sukunimi;Puhelin;Yritys;Syy\n4;Carl;Berg;'+358401234567;'+Plus Oy;Puhelin\n`
    await bring(mended)
    expect(JSON.stringify(await tell())).toContain('"+Plus Oy"')
    expect(JSON.stringify(await tell())).toContain('+358401234567')
    await bring(mended.replace('Rivi', 'Sarake'))
    expect(JSON.stringify(await tell())).toContain(`"'+Plus Oy"`)
  })
})

describe('a file that was taken in', () => {
  test('goes when it has been imported; what was refused stays two weeks from then', async () => {
    const id = await take(heading + aino + refused)
    await check(id)
    expect(await left(id)).toEqual({ chunks: 1, cells: 1, sample: true })
    house.clock.advance({ days: 13 })
    await start(id)
    expect(await left(id)).toEqual({ chunks: 0, cells: 1, sample: false })
    house.clock.advance({ days: 13 })
    await letImportFilesGo.run(host(), {}, untilDone)
    expect(await left(id)).toMatchObject({ cells: 1 })
    house.clock.advance({ days: 2 })
    await letImportFilesGo.run(host(), {}, untilDone)
    expect(await left(id)).toMatchObject({ cells: 0 })
  })

  test('is kept two weeks from when it was sent, however long ago its source was named', async () => {
    const id = await begin()
    house.clock.advance({ days: 20 })
    await send(id, pieces(heading + aino))
    await letImportFilesGo.run(host(), {}, untilDone)
    expect(await left(id)).toMatchObject({ chunks: 1, sample: true })
    house.clock.advance({ days: 15 })
    await letImportFilesGo.run(host(), {}, untilDone)
    expect(await left(id)).toMatchObject({ chunks: 0, sample: false })
  })

  test('goes when somebody is erased and it is over, and refused rows that have waited for a day', async () => {
    const done = await bring(heading + refused + aino)
    const stopped = await bring(heading + refused)
    await house.owner.query(`update imports.import set state = 'cancelled' where id = $1`, [stopped.id])
    await house.owner.query(
      `insert into imports.chunk (register_id, import_id, no, sealed) values ($1, $2, 0, '\\x00')`,
      [house.lexmentor.id, stopped.id],
    )
    house.clock.advance({ days: 2 })
    const fresh = await take(heading + refused)
    await check(fresh)
    const { id: person } = await perform(house.house, addPerson, house.caller(), {
      givenNames: 'Carl',
      familyName: 'Berg',
      source: { key: 'person', obtainedOn: '2026-02-20' },
    })
    await perform(house.house, eraseOnWish, house.caller(), { person, confirmed: true })
    const { rows } = await house.owner.query(
      `select count(*)::int as waiting from graphile_worker.jobs where task_identifier = 'imports.let-rests-go'`,
    )
    expect(rows).toEqual([{ waiting: 1 }])
    await letImportRestsGo.run(host(), {}, untilDone)
    expect(await left(done.id)).toEqual({ chunks: 0, cells: 0, sample: false })
    expect(await left(stopped.id)).toEqual({ chunks: 0, cells: 0, sample: false })
    expect(await left(fresh)).toEqual({ chunks: 1, cells: 1, sample: true })
  })
})

describe('that people were told', () => {
  const told = { toldOn: '2026-03-20', channel: 'letter' } as const
  const tellAll = (id: string) => perform(house.house, tellPeople, host().caller, { import: id, ...told })

  test('can be said once they have come, and not before nor after', async () => {
    house.clock.advance({ days: 30 })
    const id = await take(heading + aino)
    expect((await refusal(tellAll(id))).code).toBe('not-now')
    await check(id)
    expect((await refusal(tellAll(id))).code).toBe('not-now')
    await start(id)
    await tellAll(id)
    expect(await look(id)).toMatchObject({ toldOn: '2026-03-20', untold: 0 })
    await undo(id)
    expect((await refusal(tellAll(id))).code).toBe('not-now')
  })

  test('stands in the copy of each of them', async () => {
    const { id } = await bring(heading + aino)
    await tellAll(id)
    await tellLinesOfImports.run(host(), { import: id }, untilDone)
    const { lines } = await ask(house.house, listLines, host().caller, { import: id })
    const copy = await ask(house.house, copyOfEverything, house.caller(), {
      person: lines[0]?.person?.id ?? '',
    })
    expect(JSON.stringify(copy)).toContain('2026-03-20')
  })
})
