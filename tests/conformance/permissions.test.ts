import { afterAll, expect, test } from 'vitest'
import { capabilities } from '#capabilities'
import { roles } from '#capabilities/staff'
import { type Actor, grants, keyActor, publicActor, staffActor } from '#platform/auth'
import { type AnyUse, ask, perform, purposesOf, Refused } from '#platform/operation'
import { testHouse } from '../support/test-house.ts'

const house = await testHouse()
afterAll(() => house.close())

const uses: readonly AnyUse[] = capabilities.flatMap(({ operations, queries }) => [...operations, ...queries])
const id = '01890000-0000-7000-8000-000000000000'

/** Nothing takes this input, so whoever is let in is told so, and nothing is done. */
const wrong = { '~': 1 }

async function isLetIn(use: AnyUse, actor: Actor, purpose?: string): Promise<boolean> {
  const caller = { ...house.caller(actor), ...(purpose === undefined ? {} : { purpose }) }
  const used =
    use.kind === 'query' ? ask(house.house, use, caller, wrong) : perform(house.house, use, caller, wrong)
  const refused: unknown = await used.then(
    () => undefined,
    error => error,
  )
  if (!(refused instanceof Refused))
    throw new Error(`${use.name} took what nothing takes.`, { cause: refused })
  return refused.code !== 'not-allowed'
}

test('there is something to permit, and nothing is called twice', () => {
  expect(uses.length).toBeGreaterThan(10)
  expect(new Set(uses.map(({ name }) => name)).size).toBe(uses.length)
})

for (const { key, may } of roles) {
  test(`the role ${key} is let in exactly where its permissions say`, async () => {
    const actor = staffActor(id, [{ key, may }])
    for (const use of uses)
      expect([use.name, await isLetIn(use, actor)]).toEqual([
        use.name,
        use.may === 'everybody' || grants({ key, may }, use.may),
      ])
  })
}

test('whoever has no role, and whoever is not signed in, is let in only where everybody is', async () => {
  for (const use of uses) {
    expect([use.name, await isLetIn(use, staffActor(id, []))]).toEqual([use.name, use.may === 'everybody'])
    expect([use.name, await isLetIn(use, publicActor)]).toEqual([use.name, use.may === 'everybody'])
  }
})

test('every permission is written as capability:verb, and some role short of the administrator’s has most of them', () => {
  for (const { name, may } of uses)
    expect([name, may === 'everybody' || /^[a-z]+:[a-z-]+$/.test(may)]).toEqual([name, true])
  const director = roles.find(({ key }) => key === 'director')
  expect(uses.filter(({ may }) => director !== undefined && grants(director, may)).length).toBeGreaterThan(
    uses.length / 4,
  )
})

test('a key opens the use that it names and no other, for its own purpose and no other', async () => {
  for (const use of uses) {
    const [purpose = ''] = purposesOf(use)
    const key = keyActor(id, [use.name], purpose)
    for (const other of uses)
      expect([use.name, other.name, await isLetIn(other, key)]).toEqual([
        use.name,
        other.name,
        other.name === use.name,
      ])
  }
})

test('every use serves purposes that the notice tells', () => {
  const told = Object.keys(house.lexmentor.definition.purposes)
  for (const use of uses) for (const purpose of purposesOf(use)) expect(told, use.name).toContain(purpose)
})
