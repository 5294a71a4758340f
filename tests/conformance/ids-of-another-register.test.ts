import { afterAll, expect, test } from 'vitest'
import { capabilities } from '#capabilities'
import type { AnyUse } from '#platform/operation'
import { databaseAsText } from '../support/database-as-text.ts'
import { plant } from '../support/plant.ts'
import { premisesOf } from '../support/premises.ts'
import { sampleOf, withIds } from '../support/sample-input.ts'
import { testHouse } from '../support/test-house.ts'
import { memberOf, namedLike, reachesOver, rowsToName, tryUse } from './ids-of-another-register.ts'
import { answersOf, foundByNobody } from './samples.ts'

const house = await testHouse({ at: '2026-02-01T07:00:00Z' })
afterAll(() => house.close())
const premises = await premisesOf(house)
const own = await plant({ ...premises, sparing: true })
/** The same at the end of their lives: what is to be restored has been archived. */
const ended = await plant(premises)
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
    if (foundByNobody.has(use.name)) return
    const sample = sampleOf(use.takes, between.answers)
    const found: string[] = []
    for (const rows of [own, ended]) {
      const as = { register: house.lexmentor, actor: memberOf(rows) }
      for (const { table, id } of rowsToName(rows)) {
        const input = withIds(sample, path => (sample.ids.length === 1 ? id : (namedLike(rows, path) ?? id)))
        // A fault is an answer here too: what was planted is not sealed under real keys.
        if ((await tryUse(house, use, input, as)).refused !== 'not-found') found.push(table)
      }
    }
    expect(found).not.toEqual([])
  })
}

test('all that was tried left the other register as it was', async () => {
  const text = await databaseAsText(house.owner)
  expect(other.sentinels.filter(({ token }) => !text.holds(token))).toEqual([])
})
