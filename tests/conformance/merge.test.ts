import { afterAll, expect, test } from 'vitest'
import { plant } from '../support/plant.ts'
import { premisesOf } from '../support/premises.ts'
import { testHouse } from '../support/test-house.ts'
import { calledOf, kinds } from './every-subject.ts'
import { notUndone, wronglyMerged } from './merged.ts'
import { plantedHouse } from './planted/premises.ts'

const house = await testHouse({ at: '2026-02-01T07:00:00Z' })
const small = await plantedHouse()
afterAll(async () => {
  await house.close()
  await small.close()
})

for (const kind of kinds) {
  test(`merging two records of ${calledOf(kind)} moves all that is told, and names the other nowhere`, async () => {
    const premises = await premisesOf(house)
    expect(await wronglyMerged(premises, await plant(premises), kind)).toEqual([])
  })

  test(`undoing it gives the database of before, to the letter, for ${calledOf(kind)}`, async () => {
    const premises = await premisesOf(house)
    expect(await notUndone(premises, await plant(premises), kind)).toEqual([])
  })
}

test('the same of the small capability', async () => {
  expect(await wronglyMerged(small.premises, await plant(small.premises), 'person')).toEqual([])
})

test('and so is it undone', async () => {
  expect(await notUndone(small.premises, await plant(small.premises), 'person')).toEqual([])
})
