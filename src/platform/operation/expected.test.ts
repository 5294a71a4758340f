import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { keyActor } from '#platform/auth'
import { sql } from '#platform/db'
import { newId } from '#platform/ids'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { ask, query, Refused } from './index.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house?.close())

let asked = 0
const look = query({
  name: 'test.look',
  may: 'test:look',
  for: 'customer-care',
  takes: z.strictObject({ person: z.uuid() }),
  refuses: [],
  shows: (_answer, { person }) => [person],
  async run({ db, actor }) {
    asked += 1
    await sql`select 1`.execute(db)
    return actor.id
  },
})

const key = (uses = ['test.look']) => keyActor(newId(house.clock), uses, 'customer-care')

const looksAt = async (person: string): Promise<readonly (string | null)[]> =>
  (await house.owner.query('select actor_id from audit.read where person_id = $1', [person])).rows.map(
    row => row.actor_id,
  )

test('a key that is what it was a moment ago is asked with once and logged once', async () => {
  const person = newId(house.clock)
  const known = key()
  const before = asked
  const caller = { ...house.caller(), actor: async () => known, expected: known }
  expect(await ask(house.house, look, caller, { person })).toBe(known.id)
  expect(asked - before).toBe(1)
  expect(await looksAt(person)).toEqual([known.id])
})

test('a key that was revoked a moment ago is refused, whatever was asked meanwhile, and nobody was shown', async () => {
  const person = newId(house.clock)
  const actor = async () => {
    throw new Refused('not-signed-in')
  }
  const caller = { ...house.caller(), actor, expected: key() }
  await expect(ask(house.house, look, caller, { person })).rejects.toMatchObject({ code: 'not-signed-in' })
  expect(await looksAt(person)).toEqual([])
})

test('a key that may do less than a moment ago is refused', async () => {
  const person = newId(house.clock)
  const known = key()
  const caller = {
    ...house.caller(),
    actor: async () => keyActor(known.id ?? '', ['people.list'], 'customer-care'),
    expected: known,
  }
  await expect(ask(house.house, look, caller, { person })).rejects.toMatchObject({ code: 'not-allowed' })
  expect(await looksAt(person)).toEqual([])
})

test('where another stands behind the key, it is asked anew in that one’s name, and only that one has looked', async () => {
  const person = newId(house.clock)
  const other = key()
  const caller = { ...house.caller(), actor: async () => other, expected: key() }
  expect(await ask(house.house, look, caller, { person })).toBe(other.id)
  expect(await looksAt(person)).toEqual([other.id])
})

test('who is not allowed by what is known waits for the answer of the database', async () => {
  const person = newId(house.clock)
  const other = key()
  const caller = { ...house.caller(), actor: async () => other, expected: key(['people.list']) }
  expect(await ask(house.house, look, caller, { person })).toBe(other.id)
})
