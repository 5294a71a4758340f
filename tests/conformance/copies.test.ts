import { afterAll, expect, test } from 'vitest'
import { plant } from '../support/plant.ts'
import { premisesOf } from '../support/premises.ts'
import { testHouse } from '../support/test-house.ts'
import { wrongCopies } from './told-on-copies.ts'

const house = await testHouse({ at: '2026-02-01T07:00:00Z' })
afterAll(() => house.close())

for (const register of ['lexmentor', 'harbour']) {
  test(`a copy tells all that is held about somebody and nothing about anybody else (${register})`, async () => {
    const premises = await premisesOf(house, register)
    const planted = await plant(premises)
    expect(planted.sentinels.length).toBeGreaterThan(0)
    expect(await wrongCopies(premises, planted)).toEqual([])
  })
}
