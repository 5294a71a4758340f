/** A running process takes a published version into use, also when it was published while nobody was listening. */
import { afterEach, expect, test } from 'vitest'
import { transact } from '#platform/db'
import type { RegisterDefinition } from '#platform/definition'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { type InForce, publishVersion, watchVersions } from './index.ts'

let house: TestHouse
let inForce: InForce | undefined

afterEach(async () => {
  await inForce?.stop()
  await house.close()
})

const renamed = (definition: RegisterDefinition, town: string): RegisterDefinition => ({
  ...definition,
  controller: { ...definition.controller, town },
})

const publish = async (town: string) =>
  transact(house.house.pool, house.lexmentor.id, async ({ db }) =>
    publishVersion(db, { definition: renamed(house.lexmentor.definition, town), at: house.clock.now() }),
  )

const town = () => inForce?.current().find(({ key }) => key === 'lexmentor')?.definition.controller.town

async function watch(accepts: (definition: RegisterDefinition) => boolean = () => true) {
  house = await testHouse()
  inForce = await watchVersions(
    { owner: house.owner, log: house.house.log, accepts, retryMs: 20 },
    house.registers(),
  )
}

test('as soon as it is published', async () => {
  await watch()
  await publish('Vantaa')
  await expect.poll(town).toBe('Vantaa')
})

test('after the listening connection was lost', async () => {
  await watch()
  await house.owner.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen%'",
  )
  await publish('Kotka')
  await expect.poll(town).toBe('Kotka')
  await publish('Hamina')
  await expect.poll(town).toBe('Hamina')
})

test('not when this process does not fit it', async () => {
  await watch(({ controller }) => controller.town !== 'Oulu')
  await publish('Oulu')
  await publish('Rauma')
  await expect.poll(town).toBe('Rauma')
  await publish('Oulu')
  await expect.poll(() => house.logLines.some(line => line.includes('version-does-not-fit'))).toBe(true)
  expect(town()).toBe('Rauma')
})
