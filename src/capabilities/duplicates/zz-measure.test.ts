import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/ids'
import { generate } from '../../../bench/generate.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { searchThrough } from './index.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
}, 60_000)
afterAll(() => house.close())
test('measure', async () => {
  const made = await generate(house.owner, house.lexmentor.id, Number(process.env.MEASURE ?? 200000))
  console.log('generated', made)
  const id = newId(house.clock)
  await house.owner.query(
    `insert into people.source (register_id, id, source_key, obtained_on, recorded_at) values ($1,$2,'partners','2026-02-01',now())`,
    [house.lexmentor.id, id],
  )
  await house.owner.query(
    `set session_replication_role = replica; update people.person set source_id = '${id}' where id in (select id from people.person order by md5(id::text) limit 10000)`,
  )
  await house.owner.query('vacuum analyze people.person')
  const host = house.hosts().find(({ register }) => register.key === 'lexmentor')!
  const at = performance.now()
  const r = await searchThrough(host, { source: id })
  console.log('searched', r, (performance.now() - at) / 1000)
  console.log((await house.owner.query('select looked, found, common from duplicates.search')).rows)
  console.log(
    (
      await house.owner.query(
        'select strength, reasons, count(*) from duplicates.pair group by 1,2 order by 3 desc limit 15',
      )
    ).rows,
  )
  expect(1).toBe(1)
}, 1_200_000)
