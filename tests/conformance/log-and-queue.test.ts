import { afterAll, expect, test } from 'vitest'
import { capabilities } from '#capabilities'
import type { AnyUse } from '#platform/operation'
import { ask, perform, Refused } from '#platform/operation'
import { databaseAsText } from '../support/database-as-text.ts'
import { plant } from '../support/plant.ts'
import { premisesOf } from '../support/premises.ts'
import { sampleOf, withIds } from '../support/sample-input.ts'
import { testHouse } from '../support/test-house.ts'
import { memberOf, rowsToName } from './ids-of-another-register.ts'
import { answersOf } from './samples.ts'

const house = await testHouse({ at: '2026-02-01T07:00:00Z' })
afterAll(() => house.close())
const planted = await plant({ ...(await premisesOf(house)), sparing: true })
const uses: readonly AnyUse[] = capabilities.flatMap(({ operations, queries }) => [...queries, ...operations])

/** What is typed looks like a name in code, so that nothing but the care of the code keeps it out of the log. */
const typed = 'zqtypedqz'

async function use(each: AnyUse, id: string): Promise<'done' | 'refused' | 'fault'> {
  const caller = house.caller(memberOf(planted))
  const sample = sampleOf(each.takes, { email: `${typed}@example.fi`, ...answersOf(each.name) }, typed)
  const input = withIds(sample, () => id)
  try {
    await (each.kind === 'query'
      ? ask(house.house, each, caller, input)
      : perform(house.house, each, caller, input))
    return 'done'
  } catch (error) {
    return error instanceof Refused ? 'refused' : 'fault'
  }
}

test('what somebody typed reaches neither the audit log, nor the queue, nor the program’s own log', async () => {
  const done = new Set<string>()
  for (const each of uses) {
    for (const { id } of rowsToName(planted)) if ((await use(each, id)) === 'done') done.add(each.name)
  }
  // The test would say nothing of a house in which nothing could be done.
  expect(done.size).toBeGreaterThan(uses.length / 3)
  const text = await databaseAsText(house.owner)
  expect(text.holds(typed)).toBe(true)
  const reached = text.tablesWith(typed).filter(table => /^(audit|graphile_worker|api|jobs)\./.test(table))
  expect(reached).toEqual([])
  const tokens = [typed, ...planted.sentinels.map(({ token }) => token)]
  expect(house.logLines.filter(line => tokens.some(token => line.includes(token)))).toEqual([])
})
