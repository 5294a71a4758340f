import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Temporal } from '#platform/clock'
import { type Db, sql, transact } from '#platform/db'
import type { RegisterDefinition } from '#platform/definition'
import { garden, lives, openGarden, plantGarden, wholeGarden } from '../../../tests/support/garden.ts'
import { randomDefinition } from '../../../tests/support/random-definition.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { copyAbout } from './copy.ts'
import type { Declarations } from './declarations.ts'
import { erase } from './erase.ts'
import type { Occasion } from './held-until.ts'
import { type ErasurePlan, planErasure } from './plan.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
  await openGarden(house)
})
afterAll(() => house.close())

const nameOf = (row: ErasurePlan['rows'][number], column: string) =>
  `${row.table} ${row.role} ${row.id ?? ''} ${JSON.stringify(row.context)} ${column}`

class RolledBack extends Error {}
async function inPassing(work: (db: Db) => Promise<void>): Promise<void> {
  await transact(house.house.pool, house.lexmentor.id, async ({ db }) => {
    await work(db)
    throw new RolledBack()
  }).catch(error => {
    if (!(error instanceof RolledBack)) throw error
  })
}

const drawn = [
  randomDefinition,
  lives,
  fc.constantFrom<Occasion>('term', 'wish'),
  fc.integer({ min: 0, max: 40 * 366 }),
  fc.constantFrom('any day', 'the last day', 'the day after'),
] as const
const property = (
  check: (db: Db, people: Readonly<{ aino: string; bo: string }>, asked: Asked) => Promise<void>,
) =>
  fc.assert(
    fc.asyncProperty(...drawn, async (definition, drawn, occasion, offset, when) => {
      const anyDay = Temporal.PlainDate.from('2000-01-01').add({ days: offset })
      await inPassing(async db => {
        const people = await plantGarden(db, house, drawn)
        const asked = { declarations: garden, definition, occasion, today: anyDay }
        const today = when === 'any day' ? anyDay : await lastDay(db, asked, people.aino)
        await check(db, people, {
          ...asked,
          today: when === 'the day after' ? today.add({ days: 1 }) : today,
        })
      })
    }),
    { numRuns: 100 },
  )
/** The day on which something of hers ends is where a judgement goes wrong, if it does. */
async function lastDay(db: Db, asked: Asked, id: string): Promise<Temporal.PlainDate> {
  const plan = await planErasure(db, asked, person(id))
  const ends = plan.rows.flatMap(({ values }) => values.map(({ heldBy }) => heldBy?.until))
  return ends.find(until => until instanceof Temporal.PlainDate) ?? asked.today
}

type Asked = {
  declarations: Declarations
  definition: RegisterDefinition
  occasion: Occasion
  today: Temporal.PlainDate
}

const person = (id: string) => ({ kind: 'person' as const, id })

test('after an erasure there is left what the plan said would stay, and nothing else', async () => {
  await property(async (db, { aino }, asked) => {
    const plan = await planErasure(db, asked, person(aino))
    const stays = plan.rows.flatMap(row =>
      row.values
        // Of a person whom other rows still point at, a bare row is left, with what tells of nobody.
        .filter(({ heldBy, column }) => heldBy !== undefined || (row.row === 'nameless' && column === 'met'))
        .map(({ column }) => nameOf(row, column)),
    )
    const { gone } = await erase(db, asked, 'person', [aino])
    const after = await planErasure(db, asked, person(aino))
    expect(after.rows.flatMap(row => row.values.map(({ column }) => nameOf(row, column))).sort()).toEqual(
      stays.sort(),
    )
    const own = plan.rows.find(({ table }) => table === 'garden.person')
    expect(gone).toEqual(own === undefined || own.row === 'goes' ? [aino] : [])
  })
})

test('a value that stays is held by the same purpose until the same day as the plan said', async () => {
  await property(async (db, { aino }, asked) => {
    const told = (plan: ErasurePlan) =>
      plan.rows.flatMap(row =>
        row.values.flatMap(({ column, heldBy }) =>
          heldBy === undefined ? [] : `${nameOf(row, column)} ${heldBy.purpose.key} ${heldBy.until}`,
        ),
      )
    const before = told(await planErasure(db, asked, person(aino)))
    await erase(db, asked, 'person', [aino])
    expect(told(await planErasure(db, asked, person(aino)))).toEqual(before)
  })
})

test('erasing twice equals once', async () => {
  await property(async (db, { aino }, asked) => {
    await erase(db, asked, 'person', [aino])
    const once = await wholeGarden(db)
    expect(await erase(db, asked, 'person', [aino])).toEqual({ blanked: 0, cut: 0, deleted: 0, gone: [] })
    expect(await wholeGarden(db)).toBe(once)
  })
})

test("erasing one person leaves all of another's, in shared rows too", async () => {
  await property(async (db, { aino, bo }, asked) => {
    const known = {
      declarations: garden,
      definition: asked.definition,
      vault: house.lexmentor.vault,
      today: asked.today,
    }
    const before = await copyAbout(db, known, person(bo))
    await erase(db, asked, 'person', [aino])
    expect(await copyAbout(db, known, person(bo))).toEqual(before)
  })
})

test("a person's key is there exactly as long as it has something to open, and proofs of identity go with the wish", async () => {
  await property(async (db, { aino }, asked) => {
    await erase(db, asked, 'person', [aino])
    const { rows } = await sql<{
      sealed: boolean
      findable: boolean
      keyed: boolean
      logins: bigint
      own: boolean
    }>`select
      exists (select from garden.person where id = ${aino} and born is not null) as sealed,
      exists (select from garden.person where id = ${aino} and born_index is not null) as findable,
      exists (select from garden.person_key where person_id = ${aino}) as keyed,
      exists (select from garden.person where id = ${aino}) as own,
      (select count(*) from garden.login where person_id = ${aino}) as logins`.execute(db)
    const [found] = rows
    expect([found?.keyed, found?.findable]).toEqual([found?.sealed, found?.sealed])
    if (asked.occasion === 'wish' || found?.own === false) expect(found?.logins).toBe(0n)
  })
})

test('many people are erased as each would be alone', async () => {
  await property(async (db, { aino, bo }, asked) => {
    await sql`savepoint apart`.execute(db)
    await erase(db, asked, 'person', [aino, bo])
    const together = await wholeGarden(db)
    await sql`rollback to apart`.execute(db)
    await erase(db, asked, 'person', [aino])
    await erase(db, asked, 'person', [bo])
    await erase(db, asked, 'person', [aino])
    expect(await wholeGarden(db)).toBe(together)
  })
})
