/** Requests: Aino is a customer's contact person, Bo only asked something once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addOrganisation, beginRelationship, endRelationship } from '#capabilities/organisations'
import { addPerson, getPerson, setIdentityCode } from '#capabilities/people'
import { sql, transact } from '#platform/db'
import { type Id, newId } from '#platform/ids'
import { untilDone } from '#platform/jobs'
import { ask, perform } from '#platform/operation'
import { refusal } from '../../../tests/support/refusal.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { copyOfEverything, eraseOnWish, planOfErasure } from './index.ts'
import { resumeErasures } from './jobs.ts'
import { getErasure } from './queries/get-erasure.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())

const source = { key: 'person', obtainedOn: '2026-02-20' }
const add = async (more: object) =>
  (
    await perform(house.house, addPerson, house.caller(), {
      givenNames: 'X',
      familyName: 'Y',
      source,
      ...more,
    })
  ).id

const copy = (person: string, more: { in?: 'fi' | 'sv' | 'en' } = {}) =>
  ask(house.house, copyOfEverything, house.caller(), { person, ...more })
const plan = (person: string) => ask(house.house, planOfErasure, house.caller(), { person, in: 'en' })
const eraseOf = (person: string) =>
  perform(house.house, eraseOnWish, house.caller(), { person, confirmed: true })
const ledger = (erasure: string) => ask(house.house, getErasure, house.caller(), { erasure })

async function customerContact(identityCode?: string) {
  const { id: organisation } = await perform(house.house, addOrganisation, house.caller(), {
    name: 'Kirjakauppa Oy',
  })
  const { id: relationship } = await perform(house.house, beginRelationship, house.caller(), {
    organisation,
    kind: 'customer',
    since: '2024-01-01',
  })
  const person = await add({
    givenNames: 'Aino Maria',
    familyName: 'Virtanen',
    language: 'fi',
    contactPoints: [{ kind: 'email', value: 'aino.virtanen@esimerkki.fi' }],
    role: { organisation, position: 'Ostaja', isContact: true, since: '2025-01-01' },
  })
  if (identityCode !== undefined)
    await perform(house.house, setIdentityCode, house.caller(), { person, identityCode, source })
  return { organisation, relationship, person }
}

const bo = () =>
  add({
    givenNames: 'Bo',
    familyName: 'Lindqvist',
    language: 'sv',
    contactPoints: [{ kind: 'email', value: 'bo@exempel.fi' }],
  })

const textOf = async (query: string): Promise<string> => {
  const { rows } = await house.owner.query<{ told: string }>(query)
  return rows.map(({ told }) => told).join('\n')
}

/** Every table of the register and of the queue, as text. */
async function wholeDatabase(): Promise<string> {
  const tables = await textOf(
    `select format('%I.%I', n.nspname, c.relname) as told from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`,
  )
  const told = []
  for (const table of tables.split('\n')) told.push(await textOf(`select t::text as told from ${table} t`))
  return told.join('\n').toLowerCase()
}

describe('A copy', () => {
  test('tells every value with its kind, purposes, source and last day, and opens what is sealed', async () => {
    const { person } = await customerContact('131052-308T')
    const told = await copy(person, { in: 'fi' })
    expect(told.person).toEqual({ id: person, name: 'Aino Maria Virtanen' })
    const values = told.held.flatMap(({ record, rows }) =>
      rows.flatMap(row => row.values.map(value => ({ record, ...value, source: value.source?.key }))),
    )
    const value = (column: string) => values.find(each => each.column === column)
    expect(value('family_name')).toMatchObject({ text: 'Virtanen', source: 'person', until: 'open' })
    expect(value('family_name')?.purposes.map(({ key }) => key)).toContain('claims')
    expect(value('identity_code')).toMatchObject({ text: '131052-308T', category: { name: 'Henkilötunnus' } })
    expect(value('value')).toMatchObject({ text: 'aino.virtanen@esimerkki.fi' })
    expect(value('is_contact')?.text).toBe('kyllä')
    expect(value('since')?.text).toBe('1.1.2025')
    expect(told.purposes.every(purpose => purpose.basis !== '' && purpose.kept !== '')).toBe(true)
    expect(told.rights.map(({ article }) => article)).toContain('GDPR 77')
  })

  test("of one person shows nothing of another's", async () => {
    const { person } = await customerContact()
    await bo()
    expect(JSON.stringify(await copy(person))).not.toMatch(/Lindqvist|bo@exempel/)
  })

  test('tells when and for what the data was looked at, and not by whom', async () => {
    const person = await bo()
    await ask(house.house, getPerson, house.caller(), { person })
    await ask(house.house, getPerson, house.caller(), { person })
    const { lookedAt } = await copy(person, { in: 'sv' })
    expect(lookedAt).toEqual([
      {
        day: '2026-03-02',
        purpose: { key: 'customer-care', name: 'Skötsel av kundförhållandet' },
        use: expect.any(String),
        times: 2,
      },
    ])
  })

  test('is written down as a look of its own', async () => {
    const person = await bo()
    await copy(person)
    expect((await copy(person)).lookedAt).toMatchObject([{ purpose: { key: 'accountability' }, times: 1 }])
  })

  test('of somebody who is not there is refused', async () => {
    const nobody = newId(house.clock) as Id<'person'>
    expect((await refusal(copy(nobody))).code).toBe('not-found')
  })
})

describe('An erasure', () => {
  test('lets go of everything about somebody who was nobody’s customer and whom no claim can concern any more', async () => {
    const person = await bo()
    house.clock.advance({ years: 4 })
    const planned = await plan(person)
    expect([planned.later, planned.stays]).toEqual([[], []])
    const { id } = await eraseOf(person)
    expect((await refusal(copy(person))).code).toBe('not-found')
    expect(await ledger(id)).toMatchObject({ personIsThere: false, runs: [{ kept: 0, nextOn: null }] })
    house.clock.advance({ years: -4 })
  })

  test('keeps of a customer’s contact person what a claim may need, tells until when, and nothing else', async () => {
    const { person } = await customerContact('070644-937X')
    const planned = await plan(person)
    const named = (items: typeof planned.now) => new Set(items.map(({ record }) => record))
    expect(named(planned.now)).toContain('people.contact_point')
    expect(planned.stays.find(({ record }) => record === 'people.person')).toMatchObject({
      why: { key: 'claims', article: 'GDPR 17(3)(e)' },
      until: null,
    })
    const { id } = await eraseOf(person)
    const after = await plan(person)
    expect(after.now).toEqual([])
    expect(after.stays).toEqual(planned.stays)
    const [run] = (await ledger(id)).runs
    expect(run?.kept).toBeGreaterThan(0)
    const values = (await copy(person)).held.flatMap(({ rows }) =>
      rows.flatMap(row => row.values.map(({ text }) => text)),
    )
    expect(values).not.toContain('070644-937X')
    expect(values).not.toContain('aino.virtanen@esimerkki.fi')
    expect(values).toContain('Virtanen')
  })

  test('asked twice is one wish, and does nothing the second time', async () => {
    const { person } = await customerContact()
    const first = await eraseOf(person)
    const before = await ledger(first.id)
    expect(await eraseOf(person)).toEqual(first)
    expect(await ledger(first.id)).toEqual(before)
  })

  test('goes on by itself when the relationship has ended and the term for claims has run out', async () => {
    const { person, relationship } = await customerContact()
    const { id } = await eraseOf(person)
    const night = async () => {
      for (const host of house.hosts()) await resumeErasures.run(host, {}, untilDone)
    }
    await night()
    expect((await ledger(id)).runs).toHaveLength(1)
    await perform(house.house, endRelationship, house.caller(), { relationship, until: '2026-03-01' })
    await night()
    expect((await ledger(id)).runs[0]?.nextOn).toBe('2029-03-02')
    house.clock.set('2029-03-01T10:00:00Z')
    await night()
    expect((await ledger(id)).personIsThere).toBe(true)
    house.clock.set('2029-03-01T23:00:00Z')
    await night()
    expect(await ledger(id)).toMatchObject({
      personIsThere: false,
      runs: [{ kept: 0, nextOn: null }, {}, {}],
    })
    house.clock.set('2026-03-02T07:00:00Z')
  })

  test('leaves nothing of the person anywhere in the database, and all of everybody else', async () => {
    const person = await add({
      givenNames: 'Zyprianus',
      familyName: 'Quexwood',
      contactPoints: [{ kind: 'email', value: 'zyp@quexwood.example' }],
    })
    await add({ givenNames: 'Wilhelmiina', familyName: 'Fjodorowitsch' })
    const before = await wholeDatabase()
    expect(before).toContain('quexwood')
    house.clock.advance({ years: 4 })
    await eraseOf(person)
    house.clock.advance({ years: -4 })
    const after = await wholeDatabase()
    expect(after).not.toMatch(/zyprianus|quexwood|zyp@/)
    expect(after).toContain('fjodorowitsch')
  })

  test('is in the log by ids and numbers only', async () => {
    const person = await bo()
    const { id } = await eraseOf(person)
    const { rows } = await transact(house.house.pool, house.lexmentor.id, ({ db }) =>
      sql<{ refs: Record<string, unknown>; about: string[] }>`select refs, about from audit.entry
        where fact = 'requests.erased' order by seq desc limit 1`.execute(db),
    )
    expect(rows[0]).toMatchObject({ about: [person], refs: { erasure: id } })
    expect(
      Object.values(rows[0]?.refs ?? {})
        .filter(ref => ref !== id)
        .every(ref => typeof ref === 'number'),
    ).toBe(true)
  })

  test('is not begun without being confirmed', async () => {
    const person = await bo()
    const unsure = perform(house.house, eraseOnWish, house.caller(), { person, confirmed: false as never })
    expect((await refusal(unsure)).code).toBe('invalid-input')
    expect((await copy(person)).person.name).toBe('Bo Lindqvist')
  })
})
