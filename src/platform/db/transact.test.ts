import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { type Db, isAway, sql, transact } from './index.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house?.close())

const inRegister = <T>(work: (db: Db) => Promise<T>): Promise<T> =>
  transact(house.house.pool, house.lexmentor.id, ({ db }) => work(db))

// A library that catches its own errors would otherwise have us say "saved" of what PostgreSQL has rolled back.
test('nothing is acknowledged that was not kept: a failed statement that was passed over fails the whole', async () => {
  const passedOver = inRegister(async db => {
    await sql`select 1 / 0`.execute(db).catch(() => {})
    return 'done'
  })
  await expect(passedOver).rejects.toThrow('nothing of the transaction was kept')
  expect(await inRegister(async db => (await sql`select 1 as one`.execute(db)).rows)).toEqual([{ one: 1 }])
})

// The connection may serve another register by then.
test('what comes after the end of its transaction reaches no other one', async () => {
  let kept: Db | undefined
  await inRegister(async db => {
    kept = db
  })
  await expect(sql`select 1`.execute(kept as Db)).rejects.toThrow('has ended')
  const refused = inRegister(async db => {
    kept = db
    throw new Error('no')
  })
  await expect(refused).rejects.toThrow('no')
  await expect(sql`select 1`.execute(kept as Db)).rejects.toThrow('has ended')
})

// One request in a killed server's last moment got a fault instead of 503 with Retry-After.
test('a connection that broke before it was used means that the database is away, not that we made a mistake', () => {
  expect(isAway(new Error('Client has encountered a connection error and is not queryable'))).toBe(true)
  expect(isAway(new Error('Client was closed and is not queryable'))).toBe(true)
  expect(isAway(new Error('division by zero'))).toBe(false)
})
