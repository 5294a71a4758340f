import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Db, sql, transact } from '#platform/db'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { appendNotes, checkedFact, verifyChain } from './log-entries.ts'

let house: TestHouse

beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())

const inLexmentor = <T>(work: (db: Db) => Promise<T>) =>
  transact(house.house.pool, house.lexmentor.id, async ({ db }) => work(db))

const note = (fact: string, refs: Record<string, number> = {}) =>
  inLexmentor(db =>
    appendNotes(db, {
      at: house.clock.now(),
      actor: { kind: 'system', id: null },
      operation: 'test.note',
      notes: [{ fact, about: [], refs }],
    }),
  )

const tamper = (seq: number) =>
  house.owner.query(`update audit.entry set fact = 'test.other' where register_id = $1 and seq = $2`, [
    house.lexmentor.id,
    seq,
  ])

test('a quick look starts behind the last check of the whole, and counts as the whole does', async () => {
  await note('test.first')
  await note('test.second')
  const whole = await inLexmentor(db => verifyChain(db))
  await note(checkedFact, { entries: whole.entries })
  await note('test.third')
  expect(await inLexmentor(db => verifyChain(db, 'since-checked'))).toEqual(
    await inLexmentor(db => verifyChain(db)),
  )
})

test('what was altered since the last check is found by the quick look, and what was altered before it by the whole', async () => {
  const { entries } = await inLexmentor(db => verifyChain(db))
  await tamper(entries)
  expect((await inLexmentor(db => verifyChain(db, 'since-checked'))).brokenAt).toBe(entries)
  await house.owner.query(`update audit.entry set fact = 'test.third' where register_id = $1 and seq = $2`, [
    house.lexmentor.id,
    entries,
  ])
  await tamper(1)
  expect((await inLexmentor(db => verifyChain(db, 'since-checked'))).brokenAt).toBeUndefined()
  expect((await inLexmentor(db => verifyChain(db))).brokenAt).toBe(1)
})

test('a check that found the log broken gives the quick look nothing to start from', async () => {
  const { entries } = await inLexmentor(db => verifyChain(db))
  await note(checkedFact, { entries, brokenAt: 1 })
  expect((await inLexmentor(db => verifyChain(db, 'since-checked'))).brokenAt).toBe(1)
})

test('the application can add to the log and change nothing in it', async () => {
  await expect(inLexmentor(db => sql`update audit.entry set fact = 'x'`.execute(db))).rejects.toThrow(
    /permission denied/,
  )
  await expect(inLexmentor(db => sql`delete from audit.read`.execute(db))).rejects.toThrow(
    /permission denied/,
  )
})
