/** Files of people taken in: tried, run, stopped, gone on with and taken back. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { editPerson, endRole, getPerson, removeContactPoint, setContactState } from '#capabilities/people'
import { sql, transact } from '#platform/db'
import { ask, perform } from '#platform/operation'
import { importingIn } from '../../../tests/support/importing.ts'
import { refusal } from '../../../tests/support/refusal.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { listLines, startImport } from './index.ts'

let house: TestHouse
const { host, take, check, start, undo, bring, tell, look } = importingIn(() => house)
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.owner.query('truncate people.source, organisations.organisation cascade')
})

const lines = async (id: string, outcome?: 'refused' | 'repeated' | 'kept' | 'changed') =>
  (
    await ask(house.house, listLines, host().caller, {
      import: id,
      ...(outcome === undefined ? {} : { outcome }),
    })
  ).lines

const file = (...rows: string[]) =>
  `${['Etunimi;Sukunimi;Sähköposti;Puhelin;Yritys;Asema', ...rows].join('\n')}\n`
const aino = 'Aino Maria;Virtanen;aino@esimerkki.example;040 123 4567;Esimerkki Oy;Hankintapäällikkö'
const bo = 'Bo;Ängström;bo@esimerkki.example;;Esimerkki Oy;'

describe('a dry run', () => {
  test('says what each line would become and changes nothing', async () => {
    const id = await take(file(aino, bo, 'Carl;Berg;carl.berg(a)example.fi;;;', aino))
    const before = await tell()
    const tried = await check(id)
    expect(tried.state).toBe('checked')
    expect(tried.counts).toEqual({ new: 2, changed: 0, matched: 0, refused: 1, repeated: 1 })
    expect(await lines(id, 'refused')).toMatchObject([
      { line: 4, problems: [{ code: 'email.no-at', column: 2 }] },
    ])
    expect(await lines(id, 'repeated')).toMatchObject([{ line: 5, sameAs: 2 }])
    expect(await tell()).toEqual(before)
  })

  test('sees two rows for one person though they lie in different slices', async () => {
    const id = await take(
      file(
        aino,
        bo,
        'Aino;Virtanen;aino@toinen.example;040 123 4567;;',
        'VIRTANEN;Aino Maria;aino@esimerkki.example;;;',
      ),
    )
    const tried = await check(id, 1)
    expect(tried.counts).toMatchObject({ new: 3, repeated: 1 })
    expect(await lines(id, 'repeated')).toMatchObject([{ line: 5, sameAs: 2 }])
  })

  test('has to come before the run', async () => {
    const id = await take(file(aino))
    expect((await refusal(perform(house.house, startImport, host().caller, { import: id }))).code).toBe(
      'not-now',
    )
  })
})

describe('a run', () => {
  test('brings people, their contact points, their work and its organisation, each with the source', async () => {
    const done = await bring(file(aino, bo))
    expect(done).toMatchObject({ state: 'done', lines: 2, counts: { new: 2, refused: 0 } })
    const [line] = await lines(done.id)
    const person = await ask(house.house, getPerson, house.caller(), { person: line?.person?.id ?? '' })
    expect(person).toMatchObject({ givenNames: 'Aino Maria', familyName: 'Virtanen' })
    expect(JSON.stringify(person)).toContain('+358401234567')
    expect(JSON.stringify(await tell())).toContain('"partners","2026-02-20"')
  })

  test('twice is once, for names alone too', async () => {
    const rows = file(aino, bo, 'Pelkkä;Nimi;;;;', ';;info@yhtio.example;;Yhtiö Oy;')
    await bring(rows)
    const once = await tell()
    const again = await bring(rows, { obtainedOn: '2026-02-25' })
    expect(again.counts).toMatchObject({ new: 0, changed: 0, matched: 4 })
    expect(await tell()).toEqual(once)
  })

  test('overwrites what is older and nothing that is newer', async () => {
    await bring(file(aino))
    const newer = await bring(file(aino.replace('Hankintapäällikkö', 'Johtaja')), {
      obtainedOn: '2026-02-25',
    })
    expect(newer.counts).toMatchObject({ changed: 1 })
    const older = await bring(file(aino.replace('Hankintapäällikkö', 'Harjoittelija')), {
      obtainedOn: '2026-01-01',
    })
    expect(older.counts).toMatchObject({ changed: 0, matched: 1 })
    expect(JSON.stringify(await tell())).toContain('Johtaja')
  })

  test('an empty cell takes nothing away', async () => {
    await bring(file(aino))
    await bring(file('Aino Maria;Virtanen;aino@esimerkki.example;;;'), { obtainedOn: '2026-02-25' })
    expect(JSON.stringify(await tell())).toContain('+358401234567')
  })

  test('makes two of people who share a mailbox, unless it works and their first name and surname are the same', async () => {
    const first = await bring(file('Matti;Meri;koti@meri.example;;;'))
    const second = await bring(file('Maija;Meri;koti@meri.example;;;'))
    expect(second.counts).toMatchObject({ new: 1 })
    const [line] = await lines(first.id)
    const { contactPoints } = await ask(house.house, getPerson, house.caller(), {
      person: line?.person?.id ?? '',
    })
    await perform(house.house, setContactState, house.caller(), {
      contact: contactPoints[0]?.id ?? '',
      state: 'verified',
    })
    const married = await bring(file('Matti;Salmi;koti@meri.example;;;'), { obtainedOn: '2026-02-25' })
    expect(married.counts).toMatchObject({ new: 1 })
    const longer = await bring(file('Matti Johannes;Meri;koti@meri.example;;;'), { obtainedOn: '2026-02-25' })
    expect(longer.counts).toMatchObject({ changed: 1 })
  })

  test('makes two of people with one name and number whose days of birth differ', async () => {
    const born = (day: string) => `Etunimi;Sukunimi;Puhelin;Syntymäaika\nKalle;Kaima;0401234567;${day}\n`
    await bring(born('1.2.1950'))
    expect((await bring(born('3.4.1985'))).counts).toMatchObject({ new: 1 })
    expect((await bring(born('1.2.1950'))).counts).toMatchObject({ matched: 1 })
  })

  test('an address alone tells nothing of whoever has it, and what it forbids holds for them', async () => {
    await bring(file(aino))
    const optOut = 'Sähköposti;Sähköpostikielto\nAINO@esimerkki.example;x\n'
    expect((await bring(optOut)).counts).toMatchObject({ new: 0, matched: 1 })
    const { rows } = await house.owner.query(`select what, via from permissions.entry`)
    expect(rows).toEqual([{ what: 'prohibition', via: 'import' }])
  })

  test('an older file brings back nothing that somebody took away', async () => {
    const [line] = await lines((await bring(file(aino))).id)
    const person = line?.person?.id ?? ''
    const { contactPoints, roles } = await ask(house.house, getPerson, house.caller(), { person })
    const phone = contactPoints.find(({ kind }) => kind === 'phone')
    await perform(house.house, removeContactPoint, house.caller(), { contact: phone?.id ?? '' })
    await perform(house.house, endRole, house.caller(), { role: roles[0]?.id ?? '', until: '2026-03-01' })
    const before = await tell()
    await bring(file(aino.replace('Hankintapäällikkö', 'Johtaja')), { obtainedOn: '2026-02-21' })
    expect(await tell()).toEqual(before)
  })

  test('leaves whoever wished to be forgotten alone', async () => {
    await bring(file(aino))
    await house.owner.query(`update people.person set withheld_since = '2026-03-01'`)
    const again = await bring(file(`${aino}x`), { obtainedOn: '2026-02-25' })
    expect(again.counts).toMatchObject({ refused: 1 })
    expect(await lines(again.id, 'refused')).toMatchObject([
      { problems: [{ code: 'wished-to-be-forgotten' }] },
    ])
  })
})

test('a business id alone is refused where it is unknown, and enough where it is known', async () => {
  const ids = 'Etunimi;Sukunimi;Y-tunnus\nAino;Virtanen;0112038-9\n'
  const unknown = await bring(ids)
  expect(await lines(unknown.id, 'refused')).toMatchObject([
    { problems: [{ code: 'organisation-without-name' }] },
  ])
  await bring('Yritys;Y-tunnus\nEsimerkki Oy;0112038-9\n')
  expect(await bring(ids)).toMatchObject({ counts: { new: 1, refused: 0 } })
})

describe('taking back', () => {
  test('gives the register before the import', async () => {
    await bring(file(aino))
    const before = await tell()
    const rows = file(
      aino.replace('Hankintapäällikkö', 'Johtaja').replace('040 123 4567', '050 765 4321'),
      bo,
      'Cecilia;Dahl;cecilia@uusi.example;;Uusi Oy;Jurist',
    )
    const brought = await bring(rows, { obtainedOn: '2026-02-25' })
    expect(brought.counts).toMatchObject({ new: 2, changed: 1 })
    const undone = await undo(brought.id)
    expect(undone).toMatchObject({ state: 'undone', kept: 0 })
    expect(await tell()).toEqual(before)
  })

  test('keeps and lists what somebody has changed since', async () => {
    const brought = await bring(file(aino, bo))
    const [line] = await lines(brought.id)
    await perform(house.house, editPerson, house.caller(), {
      person: line?.person?.id ?? '',
      version: 1,
      familyName: 'Korhonen',
      source: { key: 'person', obtainedOn: '2026-02-27' },
    })
    const undone = await undo(brought.id)
    expect(undone).toMatchObject({ state: 'undone', kept: 1 })
    expect(await lines(brought.id, 'kept')).toMatchObject([
      { line: 2, person: { name: 'Aino Maria Korhonen' } },
    ])
    expect(JSON.stringify(await tell())).not.toContain('ngström')
  })
})

describe('the duty to tell', () => {
  test('begins with people from elsewhere and ends a month after', async () => {
    expect(await look(await take(file(aino), { obtainedOn: '2026-01-31' }))).toMatchObject({
      tellBy: '2026-02-28',
    })
    expect(await look(await take(file(aino), { source: 'person' }))).toMatchObject({ tellBy: null })
  })
})

test('nothing of a file stands in the database as text', async () => {
  const id = await take(file(aino, 'Carl;Berg;carl.berg(a)example.fi;;;'))
  await check(id)
  const found = await transact(house.house.pool, house.lexmentor.id, async ({ db }) => {
    const { rows } = await sql<{ text: string }>`select t::text as text from imports.import t union all
      select t::text from imports.line t union all select t::text from imports.chunk t`.execute(db)
    return rows.map(({ text }) => text).join('\n')
  })
  for (const told of ['Virtanen', 'Berg', 'carl.berg']) {
    expect(found).not.toContain(told)
    expect(found).not.toContain(Buffer.from(told).toString('hex'))
  }
  expect(await start(id)).toMatchObject({ counts: { new: 1, refused: 1 } })
})
