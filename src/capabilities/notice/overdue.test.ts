/** What is kept past its time is found, told to whoever may see whose it is, and gone once it is erased. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { capabilities } from '#capabilities'
import { addPerson } from '#capabilities/people'
import { staffActor, systemActor } from '#platform/auth'
import { transact } from '#platform/db'
import { newId, toEdge } from '#platform/ids'
import { ask, perform } from '#platform/operation'
import { browse } from '../../../tests/support/browse.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { checkPromises } from './index.ts'
import { countOverdue, listOverdue } from './queries/overdue.ts'

let house: TestHouse
let aino = ''
let bo = ''

beforeAll(async () => {
  house = await testHouse()
  aino = await add('Aino', 'Virtanen')
  house.clock.advance({ hours: 24 * 366 * 4 })
  bo = await add('Bo', 'Ek')
})
afterAll(() => house.close())

async function add(givenNames: string, familyName: string): Promise<string> {
  const { id } = await perform(house.house, addPerson, house.caller(), {
    givenNames,
    familyName,
    source: { key: 'person', obtainedOn: house.clock.today().toString() },
    contactPoints: [{ kind: 'email', value: `${givenNames.toLowerCase()}@esimerkki.fi` }],
  })
  return id
}

const program = { actor: systemActor, language: 'en' } as const

async function check() {
  house.clock.advance({ minutes: 1 })
  const findings = await checkPromises(house.house, capabilities, { ...program, register: house.lexmentor })
  return findings.find(({ key }) => key === 'nothing-is-overdue')
}

const visit = (...may: string[]) =>
  browse({
    house: house.house,
    capabilities,
    registers: () => [house.lexmentor],
    actor: staffActor(newId(house.clock), [{ key: 'x', may }]),
  })

const page = async (path: string, ...may: string[]) => (await visit(...may).get(`${path}?lang=en`)).text()

test('nobody is listed before a check has found anything', async () => {
  expect(await page('/notice/overdue', 'notice:see', 'people:see')).toContain('Nothing is kept past its time')
  expect(await page('/', 'notice:see')).not.toContain('href="/notice/overdue"')
})

test('a broken promise leads to the people whose data is past its time, and to nobody else', async () => {
  expect(await check()).toMatchObject({ state: 'broken', where: '/notice/overdue' })
  const told = await page('/notice/overdue', 'notice:see', 'people:see', 'requests:plan')
  expect(told).toContain('1 person')
  expect(told).not.toContain('At least')
  expect(told).toContain('Aino Virtanen')
  expect(told).toContain('Name, customer relationship, contact details')
  // Nobody ever told hers, so no time of it can have passed.
  expect(told).not.toMatch(/date of birth/i)
  expect(told).toContain(`/people/${toEdge('per', aino)}"`)
  expect(told).toContain(`/people/${toEdge('per', aino)}/erasure"`)
  expect(told).not.toContain(toEdge('per', bo))
})

test('the day told is the last on which the earliest ended of the data might be kept', async () => {
  const { people } = await ask(house.house, listOverdue, house.caller(), {})
  expect(people).toHaveLength(1)
  const [person] = people
  const day = person?.keptUntil ?? ''
  const { rows } = await within('select last_contact_on::text as day from people.person where id = $1', [
    aino,
  ])
  // The longest of the purposes that hold a name or an address of nobody’s contact person is marketing: three years.
  expect(day.slice(4)).toBe(rows[0].day.slice(4))
  expect(Number(day.slice(0, 4)) - Number(rows[0].day.slice(0, 4))).toBe(3)
})

test('whoever is shown the people is in their read log', async () => {
  const caller = house.caller()
  await ask(house.house, listOverdue, caller, {})
  const { rows } = await within(
    "select count(*)::int as reads from audit.read where person_id = $1 and query = 'notice.list-overdue'",
    [aino],
  )
  expect(rows[0].reads).toBeGreaterThan(0)
})

test('the front page of today names how much, and leads there', async () => {
  const front = await page('/', 'notice:see')
  expect(front).toContain('href="/notice/overdue"')
  const counts = await ask(house.house, countOverdue, house.caller(), {})
  const rows = counts.reduce((sum, count) => sum + count.rows, 0)
  expect(rows).toBeGreaterThan(1)
  expect(front).toContain(`${rows} entries`)
})

test('who may not see people is told how much of what kind, and not whose', async () => {
  const told = await page('/notice/overdue', 'notice:see')
  expect(told).toContain('By kind of data')
  expect(told).not.toContain('Aino')
  expect(told).not.toContain('/people/per_')
  expect(await page('/notice/overdue', 'notice:see', 'people:see')).not.toContain('/erasure"')
  expect((await visit('people:see').get('/notice/overdue')).status).toBe(403)
})

test('another register’s people are in another register’s list', async () => {
  const harbour = { ...house.caller(), register: house.register('harbour') }
  await checkPromises(house.house, capabilities, { ...program, register: house.register('harbour') })
  expect(await ask(house.house, listOverdue, harbour, {})).toEqual({ people: [], more: false })
  expect(await ask(house.house, countOverdue, harbour, {})).toEqual([])
})

test('more people than a page holds are told as at least that many', async () => {
  await within(
    `insert into people.person (id, given_names, family_name, last_contact_on, created_at, source_id)
     select gen_random_uuid(), 'Kuvitelma', 'Nro ' || n, date '2001-01-01' + n, now(), p.source_id
       from generate_series(1, 201) n, people.person p where p.id = $1`,
    [aino],
  )
  await check()
  const { people, more } = await ask(house.house, listOverdue, house.caller(), {})
  expect(people).toHaveLength(200)
  expect(more).toBe(true)
  expect(people[0]?.name).toBe('Kuvitelma Nro 1')
  expect(people.map(({ id }) => id)).not.toContain(aino)
  expect(await page('/notice/overdue', 'notice:see', 'people:see')).toContain('At least 200 people')
  await within("delete from people.person where given_names = 'Kuvitelma'")
})

test('erasing by the plan mends the promise', async () => {
  await check()
  const done = await visit('*').post(`/people/${toEdge('per', aino)}/erasure/confirm`, { confirm: 'yes' })
  expect(done.status).toBe(303)
  expect((await ask(house.house, listOverdue, house.caller(), {})).people).toEqual([])
  expect(await check()).toMatchObject({ state: 'holds' })
})

const within = (sql: string, values: unknown[] = []) =>
  transact(house.owner, house.lexmentor.id, async ({ client }) => client.query(sql, values))
