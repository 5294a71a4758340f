import { afterAll, expect, test } from 'vitest'
import { erase, type Occasion } from '#platform/privacy'
import { plant } from '../support/plant.ts'
import { premisesOf } from '../support/premises.ts'
import { testHouse } from '../support/test-house.ts'
import { calledOf, kinds } from './every-subject.ts'
import { plantedHouse } from './planted/premises.ts'
import { wrongTerms } from './terms.ts'

const occasions: readonly Occasion[] = ['wish', 'term']
const house = await testHouse({ at: '2026-02-01T07:00:00Z' })
const small = await plantedHouse()
afterAll(async () => {
  await house.close()
  await small.close()
})

for (const kind of kinds) {
  for (const occasion of occasions) {
    test(`what is held of ${calledOf(kind)} goes the day after its term and not before (${occasion})`, async () => {
      const premises = await premisesOf(house)
      const { found, days } = await wrongTerms(premises, await plant(premises), erase, kind, occasion)
      expect(found).toEqual([])
      expect(days.length).toBeGreaterThan(0)
      expect(days).not.toContain('open')
    })
  }
}

test('the same of the small capability, in which several terms end one after the other', async () => {
  for (const occasion of occasions) {
    const planted = await plant(small.premises)
    const { found, days } = await wrongTerms(small.premises, planted, erase, 'person', occasion)
    expect(found).toEqual([])
    expect(days.length).toBeGreaterThan(2)
  }
})
