import { afterAll, expect, test } from 'vitest'
import { capabilities } from '#capabilities'
import type { AnyUse } from '#platform/operation'
import { databaseAsText } from '../support/database-as-text.ts'
import { plant } from '../support/plant.ts'
import { premisesOf } from '../support/premises.ts'
import { sampleOf, withIds } from '../support/sample-input.ts'
import { testHouse } from '../support/test-house.ts'
import { memberOf, reachesOver, rowsToName, tryUse } from './ids-of-another-register.ts'
import { answersOf } from './samples.ts'

const house = await testHouse({ at: '2026-02-01T07:00:00Z' })
afterAll(() => house.close())
const own = await plant({ ...(await premisesOf(house)), sparing: true })
const other = await plant({ ...(await premisesOf(house, 'harbour')), sparing: true })
const uses: readonly AnyUse[] = capabilities.flatMap(({ operations, queries }) => [...operations, ...queries])
const naming = uses.filter(({ takes }) => sampleOf(takes).ids.length > 0)

test('most of what is done names what it is done to', () => {
  expect(naming.length).toBeGreaterThan(uses.length / 3)
})

for (const use of naming) {
  test(`${use.name} finds nothing of another register, and what is its own`, async () => {
    const between = { house, own, other, register: house.lexmentor, answers: answersOf(use.name) }
    expect(await reachesOver(use, between)).toEqual([])

    // The same with rows of its own: some id at least is found, so that what is not found above means something.
    const sample = sampleOf(use.takes, between.answers)
    const found: string[] = []
    for (const { table, id } of rowsToName(own)) {
      const as = { register: house.lexmentor, actor: memberOf(own) }
      const tried = await tryUse(
        house,
        use,
        withIds(sample, path => idFor(path, id)),
        as,
      )
      // A fault is an answer here too: what was planted is not sealed under real keys.
      if (tried.refused !== 'not-found') found.push(table)
    }
    expect(found).not.toEqual([])
  })
}

/** With several ids in an input, the others name what their fields are called after. */
function idFor(path: readonly string[], id: string): string {
  const field = path.at(-1) ?? ''
  const named = rowsToName(own).find(({ table }) => table.endsWith(`.${field}`))
  return named !== undefined && path.length > 1 ? named.id : id
}

test('all that was tried left the other register as it was', async () => {
  const text = await databaseAsText(house.owner)
  expect(other.sentinels.filter(({ token }) => !text.holds(token))).toEqual([])
})
