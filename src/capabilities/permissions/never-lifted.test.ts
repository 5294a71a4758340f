/** Whatever happens to people and addresses, nothing but a lifting opens what was forbidden (R1). */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  addContactPoint,
  changeContactPoint,
  findPeopleByContact,
  removeContactPoint,
} from '#capabilities/people'
import { eraseOnWish } from '#capabilities/requests'
import { keyActor } from '#platform/auth'
import { newId } from '#platform/ids'
import { ask, perform, Refused } from '#platform/operation'
import { ainoIn, told } from '../../../tests/support/aino.ts'
import { ledgerIn } from '../../../tests/support/ledger.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { decide, lift, listEntries, prohibit } from './index.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house?.close())

const { add, get } = ainoIn(() => house)
const { staff, mayBe, consent, merge, importOne } = ledgerIn(() => house)

let made = 0
const addresses = [1, 2, 3].map(n => `jaettu${n}@example.fi`)
const aStep = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constantFrom('add', 'import', 'import-forbidding'),
      who: fc.constant(0),
      address: fc.nat(2),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constantFrom(
        'change',
        'change',
        'merge',
        'remove',
        'return',
        'erase',
        'consent',
        'lift-by-key',
      ),
      who: fc.nat(3),
      address: fc.nat(2),
    }),
  },
)

test('nothing but a lifting makes a forbidden address one that may be written to', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 3, maxLength: 10 }), async steps => {
      const round = ++made
      const at = (nth: number) => `${round}${addresses[nth]}`
      const people: string[] = []
      const world: World = { at, people, forbidden: new Set(), forbidders: [] }
      const first = await add({ contactPoints: [{ kind: 'email', value: at(0) }] })
      people.push(first)
      for (const nth of [1, 2]) people.push(await add({ contactPoints: [{ kind: 'email', value: at(nth) }] }))
      await consent(first)
      await perform(house.house, prohibit, staff(), { person: first })
      world.forbidden.add(at(0))
      world.forbidders.push(first)
      for (const step of steps) await take(step, world)
      for (const person of people) await consent(person).catch(refusedOnly)
      for (const value of world.forbidden) {
        const found = await havingAddress(value)
        for (const id of found) {
          const points = (await get(id)).contactPoints
          const answers = await ask(house.house, decide, staff(), { person: id })
          const used = answers.filter(({ may }) => may).flatMap(({ contact }) => contact ?? [])
          expect(points.filter(point => point.value === value && used.includes(point.id))).toEqual([])
        }
      }
      // Whoever said so themselves is left in peace whatever happened to their addresses.
      for (const person of world.forbidders) expect(await mayBe(person, 'email')).toBe(false)
    }),
    { numRuns: 40 },
  )
}, 120_000)

const refusedOnly = (error: unknown) => {
  if (!(error instanceof Refused)) throw error
}

type World = Readonly<{
  at(nth: number): string
  people: string[]
  forbidden: Set<string>
  forbidders: string[]
}>

const havingAddress = async (value: string): Promise<readonly string[]> => {
  const contactPoint = { kind: 'email', value } as const
  return (await ask(house.house, findPeopleByContact, staff(), { contactPoint })).map(({ id }) => id)
}
type Step = typeof aStep extends fc.Arbitrary<infer S> ? S : never

async function take(step: Step, { at, people, forbidden, forbidders }: World): Promise<void> {
  const value = at(step.address)
  const contactPoint = { kind: 'email', value } as const
  if (step.does === 'add') people.push(await add({ contactPoints: [contactPoint] }))
  if (step.does === 'import') people.push(await importOne(value, false))
  if (step.does === 'import-forbidding') {
    const person = await importOne(value, true)
    people.push(person)
    forbidders.push(person)
    forbidden.add(value)
  }
  const person = people[step.who % people.length] ?? ''
  const other = people[(step.who + 1) % people.length] ?? ''
  const here = await get(person).catch(() => undefined)
  if (here === undefined) return
  const point = here.contactPoints[0]
  const acts: Readonly<Record<string, () => Promise<unknown>>> = {
    consent: () => consent(person),
    return: () => perform(house.house, addContactPoint, staff(), { person, contactPoint, source: told }),
    erase: () => perform(house.house, eraseOnWish, staff(), { person, confirmed: true }),
    merge: async () => {
      if (other === person || (await get(other).catch(() => undefined)) === undefined) return
      await merge(person, other)
    },
    remove: async () => point && perform(house.house, removeContactPoint, staff(), { contact: point.id }),
    change: async () =>
      point &&
      perform(house.house, changeContactPoint, staff(), {
        contact: point.id,
        version: point.version,
        contactPoint,
        source: told,
      }),
    'lift-by-key': async () => {
      const { items } = await ask(house.house, listEntries, staff(), { person })
      const entry = items.find(({ what }) => what === 'prohibition')?.id ?? newId(house.clock)
      const key = keyActor(newId(house.clock), ['permissions.lift'], 'marketing')
      await perform(house.house, lift, house.caller(key), { entry, reason: 'wish' })
    },
  }
  await acts[step.does]?.().catch(refusedOnly)
}
