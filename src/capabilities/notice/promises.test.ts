/** A promise is computed: it breaks when the data breaks it, at its clause, and holds again when that is mended. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { capabilities } from '#capabilities'
import { appendNotes } from '#platform/audit'
import { staffActor, systemActor } from '#platform/auth'
import { systemClock } from '#platform/clock'
import { transact } from '#platform/db'
import { newId } from '#platform/ids'
import { ask, type House, perform } from '#platform/operation'
import { about, fact, key, record, who } from '#platform/privacy'
import { browse } from '../../../tests/support/browse.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { checkPromises, notice } from './index.ts'
import { requestCheck } from './operations/request-check.ts'
import { listChanges, listFindings } from './queries/promises.ts'

type GuestRow = {
  register_id: string
  id: string
  person_id: string | null
  note: string | null
  seen_on: string
  source_key: string | null
}

/** A table of the test's own, so that what is proved is that any record's rows are looked at. */
const guests = record<GuestRow>()('people_of_test.guest', {
  clocks: { recorded: 'r.seen_on' },
  afterwards: 'delete',
  source: { key: 'r.source_key', obtained: 'r.seen_on' },
  columns: {
    register_id: key,
    id: key,
    person_id: who('guest'),
    note: about('guest', 'accountability', ['accountability']),
    seen_on: fact,
    source_key: fact,
  },
})

let house: TestHouse
let watched: House

beforeAll(async () => {
  house = await testHouse()
  await house.owner.query(`
    create schema people_of_test;
    create table people_of_test.guest (
      register_id uuid not null default platform.register_id(), id uuid not null, person_id uuid, note text,
      seen_on date not null, source_key text, primary key (register_id, id));
    alter table people_of_test.guest enable row level security;
    create policy own on people_of_test.guest to seloste_app using (register_id = platform.register_id()) with check (register_id = platform.register_id());
    grant usage on schema people_of_test to seloste_app;
    grant select, insert, update, delete on people_of_test.guest to seloste_app`)
  const { declarations } = house.house
  watched = { ...house.house, declarations: { ...declarations, records: [...declarations.records, guests] } }
})
afterAll(() => house.close())

const host = () => ({ register: house.lexmentor, actor: systemActor, language: 'en' }) as const

async function check() {
  house.clock.advance({ minutes: 1 })
  const findings = await checkPromises(watched, capabilities, host())
  return Object.fromEntries(findings.map(finding => [finding.key, finding]))
}

const within = (sql: string, values: unknown[] = [], register = house.lexmentor) =>
  transact(house.owner, register.id, async ({ client }) => client.query(sql, values))

const plant = (seenOn: string, source: string | null, register = house.lexmentor) =>
  within(
    'insert into people_of_test.guest (id, person_id, note, seen_on, source_key) values ($1, $2, $3, $4, $5)',
    [newId(house.clock), newId(house.clock), 'asked about a course', seenOn, source],
    register,
  )

describe('On a register in order', () => {
  test('every promise holds, and says how much was looked at', async () => {
    await plant('2026-02-01', 'person')
    const found = await check()
    const broken = Object.values(found).filter(({ state }) => state !== 'holds')
    expect(broken).toEqual([])
    expect(found['rows-have-source']?.figure).toEqual({ without: 0, rows: 1 })
    expect(found['purposes-have-basis']?.figure).toEqual({ purposes: 14, without: 0 })
  })
})

describe('A promise breaks and mends', () => {
  test('a row without its source breaks N6.1, and its source mends it', async () => {
    await plant('2026-02-01', null)
    expect((await check())['rows-have-source']).toMatchObject({
      state: 'broken',
      figure: { without: 1, rows: 2 },
    })
    await within("update people_of_test.guest set source_key = 'person'")
    expect((await check())['rows-have-source']?.state).toBe('holds')
  })

  test('what is kept a day past its purpose breaks N9.7', async () => {
    await within("update people_of_test.guest set seen_on = '2016-03-02'")
    expect((await check())['nothing-is-overdue']?.state).toBe('holds')
    house.clock.advance({ hours: 24 })
    expect((await check())['nothing-is-overdue']).toMatchObject({ state: 'broken', figure: { overdue: 2 } })
    await within('delete from people_of_test.guest')
    expect((await check())['nothing-is-overdue']?.state).toBe('holds')
  })

  test('another register’s row breaks nothing here', async () => {
    await plant('2001-01-01', null, house.register('harbour'))
    const found = await check()
    expect(found['nothing-is-overdue']?.state).toBe('holds')
    expect(found['rows-have-source']?.state).toBe('holds')
    await within('delete from people_of_test.guest', [], house.register('harbour'))
  })

  test('a log that somebody altered breaks N9.1 at the entry', async () => {
    for (const _ of [1, 2, 3]) await noteSomething()
    expect((await check())['log-is-whole']?.state).toBe('holds')
    const { rows } = await within(
      "select seq, refs from audit.entry where fact = 'test.noted' order by seq limit 1",
    )
    await within(`update audit.entry set refs = '{"n": 9}' where seq = ${rows[0].seq}`)
    const broken = await check()
    expect(broken['log-is-whole']).toMatchObject({
      state: 'broken',
      where: '/audit',
      figure: { brokenAt: Number(rows[0].seq) },
    })
    await within(`update audit.entry set refs = '${JSON.stringify(rows[0].refs)}' where seq = ${rows[0].seq}`)
    expect((await check())['log-is-whole']?.state).toBe('holds')
  })

  test('a table that lets every register in breaks N3', async () => {
    await house.owner.query('alter table people_of_test.guest disable row level security')
    expect((await check())['registers-are-apart']).toMatchObject({ state: 'broken', figure: { open: 1 } })
    await house.owner.query('alter table people_of_test.guest enable row level security')
    expect((await check())['registers-are-apart']?.state).toBe('holds')
  })

  test('a column that nobody declared breaks N5.a', async () => {
    const before = (await check())['columns-told']?.figure.undeclared
    await house.owner.query('alter table people_of_test.guest add column shoe_size text')
    expect((await check())['columns-told']?.figure.undeclared).toBe((before ?? 0) + 1)
    await house.owner.query('alter table people_of_test.guest drop column shoe_size')
  })

  test('files that nobody published break N3, and publishing them mends it', async () => {
    const { definition } = house.lexmentor
    const edited = { ...definition, contact: { ...definition.contact, phone: '040 000 0000' } }
    const with_ = (filed: typeof definition) => ({ ...watched, filed: () => filed })
    const state = async (of: House) =>
      (await checkPromises(of, capabilities, host())).find(({ key }) => key === 'files-are-published')
    expect(await state(with_(edited))).toMatchObject({ state: 'broken', where: '/notice/publish' })
    expect(await state(with_(definition))).toMatchObject({ state: 'holds' })
  })

  test('a check that fails is told as not known, and the others are made', async () => {
    const failing = {
      ...notice,
      promises: [
        { key: 'bad', clauses: [], check: async () => Promise.reject(new Error('x')) },
        ...notice.promises,
      ],
    }
    const findings = await checkPromises(house.house, [failing], host())
    expect(findings[0]).toEqual({ key: 'bad', state: 'unknown', figure: {} })
    expect(findings).toHaveLength(notice.promises.length + 1)
  })
})

test('what broke and mended is remembered and noted, and what stays as it was is not', async () => {
  const changes = (await ask(watched, listChanges, host(), {})).filter(
    ({ key }) => key === 'rows-have-source',
  )
  expect(changes.map(({ state }) => state)).toEqual(['holds', 'broken', 'holds'])
  const { rows } = await within(
    "select fact from audit.entry where refs ->> 'promise' = 'rows-have-source' order by seq",
  )
  expect(rows.map(({ fact }) => fact)).toEqual(['notice.promise-broken', 'notice.promise-mended'])
  const now = await ask(watched, listFindings, host(), {})
  expect(now.find(({ key }) => key === 'rows-have-source')).toMatchObject({ state: 'holds' })
})

test('a check asked for twice waits once', async () => {
  await perform(watched, requestCheck, host(), {})
  await perform(watched, requestCheck, host(), {})
  const { rows } = await house.owner.query(
    "select count(*)::int as waiting from graphile_worker.jobs where task_identifier = 'notice.check-promises'",
  )
  expect(rows[0].waiting).toBe(1)
})

describe('For the staff', () => {
  const seeing = staffActor(newId(systemClock), [{ key: 'director', may: ['notice:*'] }])
  const visit = (actor = seeing) =>
    browse({ house: watched, capabilities, registers: () => [house.lexmentor], actor })

  test('the front page says above how many promises hold, and beside each clause which', async () => {
    await checkPromises(house.house, capabilities, host())
    const page = await (await visit().get('/?lang=en')).text()
    expect(page).toContain(
      `All ${capabilities.flatMap(({ promises }) => promises).length} promises hold, checked`,
    )
    expect(page).toMatch(
      /Promises of N6\.1"(?:(?!<aside)[\s\S])*Every person, every way to reach one and every role has its source/,
    )
    expect(page).toContain('Check now')
    expect(page).not.toContain('Legal basis')
  })

  test('the notice has the promises of each clause in its margin, and is kept by no cache', async () => {
    const response = await visit().get('/notice?lang=en')
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    const page = await response.text()
    expect(page).toContain('Nobody has altered the log')
    expect(page).toContain('Legal basis')
  })

  test('checking now checks, and shows what was found', async () => {
    await plant('2026-02-01', null)
    const done = await visit().post('/notice/check')
    expect(done.status).toBe(303)
    const page = await (await visit().get('/?lang=en')).text()
    expect(page).toMatch(/1 of \d+ promises needs you/)
    expect(page).toContain('1 without')
    await within('delete from people_of_test.guest')
  })

  test('who may not see the promises sees the notice without them', async () => {
    const reader = staffActor(newId(systemClock), [{ key: 'reader', may: [] }])
    const page = await (await visit(reader).get('/?lang=en')).text()
    expect(page).toContain('id="N6.1"')
    expect(page).not.toContain('Every person, every way to reach one and every role has its source')
    expect((await visit(reader).post('/notice/check')).status).toBe(403)
    expect((await visit(reader).get('/notice/record-of-processing?lang=en')).status).toBe(403)
  })
})

const noteSomething = () =>
  transact(house.house.pool, house.lexmentor.id, async ({ db }) =>
    appendNotes(db, {
      at: house.clock.now(),
      actor: { kind: 'system', id: null },
      operation: 'test.note',
      notes: [{ fact: 'test.noted', about: [], refs: { n: 1 } }],
    }),
  )
