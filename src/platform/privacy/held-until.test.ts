import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Temporal } from '#platform/clock'
import { sql, transact } from '#platform/db'
import type { Purpose, RegisterDefinition } from '#platform/definition'
import {
  clockAsSql,
  clockNames,
  clockValue,
  named,
  purpose,
  purposeNames,
  randomDefinition,
} from '../../../tests/support/random-definition.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { heldBy, holdings, type Occasion } from './held-until.ts'
import { heldUntilSql } from './held-until-sql.ts'
import { record } from './record.ts'
import { about, who } from './words-of-a-column.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())

const clocks = fc.record(Object.fromEntries(clockNames.map(name => [name, clockValue])))

test('one row judged here and a table judged in the database get the same last day', async () => {
  await fc.assert(
    fc.asyncProperty(
      randomDefinition,
      fc.subarray([...purposeNames], { minLength: 1 }),
      clocks,
      fc.constantFrom<Occasion>('term', 'wish'),
      async (definition, purposes, clocks, occasion) => {
        const column = about('person', 'contact', purposes as [string, ...string[]])
        const declared = record<{ id: string; told: string }>()('x.y', {
          clocks: Object.fromEntries(
            Object.entries(clocks).map(([name, value]) => [name, clockAsSql(value)]),
          ),
          afterwards: 'delete',
          columns: { id: who('person'), told: column },
        })
        const { rows } = await transact(house.house.pool, house.lexmentor.id, ({ db }) =>
          sql<{
            until: string | null
          }>`select (${sql.raw(heldUntilSql(declared, column, definition, occasion))})::text as until`.execute(
            db,
          ),
        )
        const [longest] = holdings({ definition, category: 'contact', purposes, clocks, occasion })
        const told =
          longest === undefined ? null : longest.until === 'open' ? 'infinity' : longest.until.toString()
        expect(rows[0]?.until ?? null).toBe(told)
      },
    ),
    { numRuns: 400 },
  )
})

const only = (definition: Partial<Purpose>): RegisterDefinition =>
  ({
    purposes: { care: { ...fc.sample(purpose('care'), { numRuns: 1, seed: 1 })[0], ...definition } },
    categories: {},
  }) as unknown as RegisterDefinition

const asked = (definition: RegisterDefinition, occasion: Occasion) => ({
  definition,
  category: 'contact',
  purposes: ['care'],
  clocks: { relationship_ended: Temporal.PlainDate.from('2026-03-02') },
  occasion,
})

test('a value is held on its last day and no longer', () => {
  const yearly = only({ terms: { relationship_ended: { keep: 'P1Y', countedFrom: 'day' } } })
  const on = (day: string) => heldBy(asked(yearly, 'term'), Temporal.PlainDate.from(day))?.purpose.key
  expect([on('2027-03-02'), on('2027-03-03')]).toEqual(['care', undefined])
})

test('a wish ends a consent and a legitimate interest, and neither a contract, a duty nor a claim', () => {
  const terms = { relationship_ended: { keep: 'P1Y', countedFrom: 'day' as const } }
  const day = Temporal.PlainDate.from('2026-06-01')
  const after = (more: Partial<Purpose>) => {
    const { outlivesErasure: _, ...plain } = fc.sample(purpose('care'), { numRuns: 1, seed: 2 })[0] as Purpose
    const definition = {
      purposes: { care: { ...plain, terms, ...more } },
      categories: {},
    } as unknown as RegisterDefinition
    return heldBy(asked(definition, 'wish'), day)?.article
  }
  expect(after({ basis: 'consent' })).toBeUndefined()
  expect(after({ basis: 'legitimate-interest' })).toBeUndefined()
  expect(after({ basis: 'contract' })).toBe('GDPR 17(1)(a)')
  expect(after({ basis: 'legal-obligation' })).toBe('GDPR 17(3)(b)')
  expect(
    after({ basis: 'legitimate-interest', outlivesErasure: { article: 'GDPR 17(3)(e)', wording: named } }),
  ).toBe('GDPR 17(3)(e)')
})
