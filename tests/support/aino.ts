/** Aino, whom the tests of people are about: added as often as a test needs her, and looked up. */
import { addPerson, getPerson } from '#capabilities/people'
import { ask, perform } from '#platform/operation'
import type { TestHouse } from './test-house.ts'

export const told = { key: 'person', obtainedOn: '2026-02-20' }
export const aino = { givenNames: 'Aino Maria', familyName: 'Virtanen', source: told }

/** `house` is asked for each time, because a test file opens its own before the first test and after this. */
export const ainoIn = (house: () => TestHouse) => ({
  add: async (more = {}): Promise<string> =>
    (await perform(house().house, addPerson, house().caller(), { ...aino, ...more })).id,
  get: async (person: string) => ask(house().house, getPerson, house().caller(), { person }),
})
