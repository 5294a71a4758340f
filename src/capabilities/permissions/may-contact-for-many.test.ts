/** The decision and its twin in SQL: of whatever was said, in whatever order, both answer the same. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Temporal } from '#platform/clock'
import { transact } from '#platform/db'
import { newId } from '#platform/ids'
import { aPersonWithLedger, settle } from '../../../tests/support/random-ledger.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { decideAtOnce } from './queries/decide-for-many.ts'
import { readFacts } from './read-facts.ts'
import { lawOf, laws } from './rules/laws.ts'
import { type Facts, mayContact, noCodes, yesCodes } from './rules/may-contact.ts'
import { aims, channels } from './schema.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house?.close())

const at = (day: string) => Temporal.Instant.from(`${day}T09:00:00Z`)

test('the law in force on a day is the same in both tellings, on the days on which it changes', async () => {
  const changes = laws.flatMap(({ since, until }) => [since, ...(until === undefined ? [] : [until])])
  const days = [
    ...new Set(
      changes.flatMap(day => [-1, 0, 1].map(n => Temporal.PlainDate.from(day).add({ days: n }).toString())),
    ),
  ]
  const asked = channels.flatMap(channel => aims.flatMap(aim => days.map(day => ({ channel, aim, day }))))
  const { rows } = await house.owner.query<{ law: string | null }>(
    `select permissions.law_of(a->>'channel', a->>'aim', (a->>'day')::date) as law
       from jsonb_array_elements($1::jsonb) with ordinality x(a, n) order by n`,
    [JSON.stringify(asked)],
  )
  expect(rows.map(({ law }) => law)).toEqual(
    asked.map(({ channel, aim, day }) => lawOf(channel, aim, Temporal.PlainDate.from(day))?.key ?? null),
  )
  expect(new Set(rows.map(({ law }) => law)).size).toBe(laws.length + 1)
})

const seen = new Set<string | undefined>()

test('of any ledger the answer for one person and the answer for many are the same', async () => {
  const agrees = fc.asyncProperty(
    fc.array(aPersonWithLedger, { minLength: 30, maxLength: 60 }),
    async people => {
      const ids = await settle(house, people)
      const asked = [...ids, newId(house.clock)]
      await transact(house.house.pool, house.lexmentor.id, async ({ db }) => {
        const facts = await Promise.all(asked.map(id => readFacts(db, id)))
        for (const channel of channels)
          for (const purpose of ['direct-marketing', 'research'] as const)
            for (const [topic, day] of [
              [undefined, '2026-03-01'],
              ['safety', '2026-02-10'],
              ['law', '2017-01-01'],
              [undefined, '2014-06-01'],
            ] as const) {
              const question = { channel, purpose, topic, at: at(day) }
              const many = new Map(
                (await decideAtOnce(db, house.lexmentor, asked, question)).map(each => [each.person, each]),
              )
              expect(many.size).toBe(asked.length)
              for (const [n, id] of asked.entries()) {
                const one = mayContact(facts[n] as Facts, question)
                const [because] = one.reasons
                seen.add(because?.code)
                expect({ ...many.get(id), question: [channel, purpose, topic, day] }).toEqual({
                  person: id,
                  may: one.may,
                  contact: one.contact ?? null,
                  because: because?.code,
                  entry: because?.entry ?? null,
                  question: [channel, purpose, topic, day],
                })
              }
            }
      })
    },
  )
  // Chance may leave a reason out of a round; in twenty it does not.
  const codes = new Set<string>([...yesCodes, ...noCodes])
  for (let round = 0; round < 20 && (round === 0 || seen.size < codes.size); round += 1)
    await fc.assert(agrees, { numRuns: 6 })
  // The ledgers were rich enough for every reason to decide somewhere.
  expect([...seen].sort()).toEqual([...codes].toSorted())
}, 120_000)

test('the answer for many is given under row-level security: nobody of another register is known', async () => {
  const [id = ''] = await settle(house, [
    { entries: [], points: [], roleEnds: [null, null], withheld: false },
  ])
  const harbour = house.register('harbour')
  const asked = { channel: 'phone', purpose: 'research', topic: undefined, at: at('2026-03-01') } as const
  const there = await transact(house.house.pool, harbour.id, ({ db }) =>
    decideAtOnce(db, harbour, [id], asked),
  )
  expect(there).toMatchObject([{ may: false, because: 'unknown' }])
  const pretending = await transact(house.house.pool, harbour.id, ({ db }) =>
    decideAtOnce(db, house.lexmentor, [id], asked),
  )
  expect(pretending).toMatchObject([{ may: false, because: 'unknown' }])
})
