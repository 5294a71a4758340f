/** The log, looked at; and what happens when somebody changes the database past the program. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { capabilities } from '#capabilities'
import { addPerson, getPerson } from '#capabilities/people'
import { sealReads, verifyChain } from '#platform/audit'
import { staffActor } from '#platform/auth'
import { transact } from '#platform/db'
import { newId, toEdge } from '#platform/ids'
import { ask, perform } from '#platform/operation'
import { browse } from '../../../tests/support/browse.ts'
import { refusal } from '../../../tests/support/refusal.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { auditCommands } from './commands.ts'
import { checkLog } from './operations/check.ts'
import { listEntries } from './queries/list-entries.ts'
import { listReads } from './queries/list-reads.ts'

let house: TestHouse
beforeEach(async () => {
  house = await testHouse()
})
afterEach(() => house.close())

const source = { key: 'person', obtainedOn: '2026-02-20' }
const add = async (actor = house.caller()) =>
  (await perform(house.house, addPerson, actor, { givenNames: 'Aino', familyName: 'Virtanen', source })).id
const look = (person: string, caller = house.caller()) => ask(house.house, getPerson, caller, { person })
const entries = (input: Parameters<typeof ask<(typeof listEntries)['takes'], unknown>>[3] = {}) =>
  ask(house.house, listEntries, house.caller(), input)
const verify = () => auditCommands[0]!.run(house.hosts()[0]!, { values: [], options: {} })
const visit = (may: readonly string[] = ['audit:*']) =>
  browse({
    house: house.house,
    capabilities,
    registers: () => [house.lexmentor],
    actor: staffActor(newId(house.clock), [{ key: 'x', may }]),
  })

test('what was done is told newest first, a page at a time, each entry once', async () => {
  for (let i = 0; i < 120; i += 1) await add()
  const numbers: string[] = []
  let after: string | undefined
  do {
    const { items, next } = await entries(after === undefined ? {} : { after })
    numbers.push(...items.map(({ number }) => number))
    after = next
  } while (after !== undefined)
  expect(numbers).toHaveLength(120)
  expect(numbers.map(Number)).toEqual(numbers.map(Number).toSorted((a, b) => b - a))
  expect(new Set(numbers).size).toBe(120)
})

test('the log is narrowed to a kind of fact, to one actor, and to a day as it is in Helsinki', async () => {
  const staff = staffActor(newId(house.clock), [{ key: 'x', may: ['*'] }])
  house.clock.set('2026-03-02T21:59:00Z')
  await add()
  house.clock.set('2026-03-02T22:01:00Z')
  await add(house.caller(staff))
  const told = async (input: object) => (await entries(input)).items.map(({ actor }) => actor.kind)
  expect(await told({ fact: 'people.added' })).toEqual(['staff', 'system'])
  expect(await told({ fact: 'people.archived' })).toEqual([])
  expect(await told({ actor: staff.id ?? '' })).toEqual(['staff'])
  expect(await told({ day: '2026-03-02' })).toEqual(['system'])
  expect(await told({ day: '2026-03-03' })).toEqual(['staff'])
})

test('a look is told once with its purpose and how many it showed, page by page', async () => {
  const person = await add()
  for (let i = 0; i < 60; i += 1) {
    house.clock.advance({ seconds: 1 })
    await look(person)
  }
  const first = await ask(house.house, listReads, house.caller(), {})
  expect(first.items).toHaveLength(50)
  expect(first.items[0]).toMatchObject({ query: 'people.get', purpose: 'customer-care', people: 1 })
  const second = await ask(house.house, listReads, house.caller(), { after: first.next })
  expect(second.items).toHaveLength(10)
  expect(second.next).toBeUndefined()
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(60)
})

test('an untouched log is whole, and the check is written down', async () => {
  await add()
  expect(await verify()).toMatchObject({ exitCode: 0, data: { holds: true, brokenAt: null } })
  expect((await entries({ fact: 'audit.checked' })).items).toHaveLength(1)
})

test('an entry changed past the program is found by its number, and the command says so with its exit code', async () => {
  for (let i = 0; i < 3; i += 1) await add()
  await house.owner.query(`update audit.entry set fact = 'people.archived' where seq = 2`)
  const printed = await verify()
  expect(printed).toMatchObject({ exitCode: 1, data: { holds: false, brokenAt: 2 } })
  expect(printed.lines.join()).toContain('2')
  const html = await (await visit().get('/audit?lang=en')).text()
  expect(html).toContain('The log is broken at entry 2')
})

test('an entry taken out of the middle, or off the end, is missed', async () => {
  for (let i = 0; i < 3; i += 1) await add()
  await house.owner.query('delete from audit.about where seq = 3')
  await house.owner.query('delete from audit.entry where seq = 3')
  expect(await perform(house.house, checkLog, house.caller(), {})).toMatchObject({ brokenAt: 3 })
})

// No hash covers these two, so hiding somebody's entries from their own history went unseen.
test('an entry that is no longer found by its person, or by one it does not concern, is missed', async () => {
  const person = await add()
  const check = async () => (await perform(house.house, checkLog, house.caller(), {})).brokenAt
  expect(await check()).toBeNull()
  await house.owner.query('update audit.about set person_id = $1', [newId(house.clock)])
  expect(await check()).toBe(1)
  await house.owner.query('update audit.about set person_id = $1', [person])
  expect(await check()).toBeNull()
  await house.owner.query('delete from audit.about')
  expect(await check()).toBe(1)
})

test('a log whose end is unknown is not whole', async () => {
  await add()
  await house.owner.query('delete from audit.head')
  const state = await transact(house.house.pool, house.lexmentor.id, ({ db }) => verifyChain(db))
  expect(state.brokenAt).toBe(1)
})

test('a look that is taken away after it was sealed is missed', async () => {
  const person = await add()
  await look(person)
  house.clock.advance({ minutes: 20 })
  await transact(house.house.pool, house.lexmentor.id, ({ db }) => sealReads(db, house.clock.now()))
  expect(await perform(house.house, checkLog, house.caller(), {})).toMatchObject({
    brokenReadsAt: null,
    readsSealed: 1,
  })
  await house.owner.query('delete from audit.read')
  expect((await perform(house.house, checkLog, house.caller(), {})).brokenReadsAt).toBe(2)
})

test('the pages tell facts, uses and purposes in words, and check on demand', async () => {
  const person = await add()
  await look(person)
  const staff = visit()
  const done = await (await staff.get('/audit?lang=fi')).text()
  expect(done).toContain('Lisättiin rekisteriin')
  expect(done).toContain(`/people/${toEdge('per', person)}`)
  expect(done).toContain('Lokia ei ole vielä tarkistettu')
  expect((await staff.post('/audit/check')).status).toBe(303)
  expect(await (await staff.get('/audit?lang=fi')).text()).toContain('Loki on eheä')
  const reads = await (await staff.get('/audit/reads?lang=sv')).text()
  expect(reads).toContain('Skötsel av kundförhållandet')
  expect(reads).not.toContain('people.get')
})

test('a filter that is no filter is told so, and the log is not for everybody', async () => {
  expect((await refusal(entries({ after: 'x' }))).code).toBe('invalid-input')
  expect((await visit().get('/audit?day=2026-02-30')).status).toBe(422)
  expect((await visit(['people:*']).get('/audit')).status).toBe(403)
  expect((await visit(['audit:read']).post('/audit/check')).status).toBe(403)
})
