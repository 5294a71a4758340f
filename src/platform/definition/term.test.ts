/** Terms: how long something may be held, to the day. */

import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { keepAsInterval, parseKeep, termEnds } from './index.ts'

const ends = (keep: string, countedFrom: 'day' | 'end-of-calendar-year', start: string) =>
  termEnds({ keep, countedFrom }, Temporal.PlainDate.from(start)).toString()

describe('Accounting material is kept to the day that the Accounting Act 2:10 § names', () => {
  test.each([
    ['2024-03-31', '2030-12-31', '2034-03-31'],
    ['2026-12-31', '2032-12-31', '2036-12-31'],
    ['2026-06-30', '2032-12-31', '2036-06-30'],
  ])(
    'a financial year that ended %s: vouchers through %s, accounts through %s',
    (end, vouchers, accounts) => {
      expect(ends('P6Y', 'end-of-calendar-year', end)).toBe(vouchers)
      expect(ends('P10Y', 'day', end)).toBe(accounts)
    },
  )
})

test('a diet told for an event on 1 June is held through 15 June and no longer', () => {
  expect(ends('P14D', 'day', '2026-06-01')).toBe('2026-06-15')
})

test('a term that would end on a day that does not exist ends on the last day of its month', () => {
  expect(ends('P1Y', 'day', '2024-02-29')).toBe('2025-02-28')
  expect(ends('P1M', 'day', '2026-01-31')).toBe('2026-02-28')
})

test.each(['P0D', 'P1Y6M', 'P3W', '3Y', 'P-1Y', 'PT1H', 'P101Y', 'p3y', '', 'P3Y ', 'P99999D'])(
  '%o is not a term that anybody can count',
  text => expect(parseKeep(text)).toBeUndefined(),
)

test('a term is told to the database as an interval', () => {
  expect(['P1Y', 'P3Y', 'P1M', 'P18M', 'P1D', 'P14D'].map(keep => keepAsInterval({ keep }))).toEqual([
    '1 year',
    '3 years',
    '1 month',
    '18 months',
    '1 day',
    '14 days',
  ])
})

const day = fc
  .tuple(fc.integer({ min: 1950, max: 2100 }), fc.integer({ min: 0, max: 365 }))
  .map(([year, days]) => Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days }))
const keep = fc
  .tuple(fc.integer({ min: 1, max: 100 }), fc.constantFrom('Y', 'M', 'D'))
  .map(([amount, unit]) => `P${amount}${unit}`)
const countedFrom = fc.constantFrom('day' as const, 'end-of-calendar-year' as const)
const order = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b)

describe('Whatever the term', () => {
  test('what started later never goes earlier', () => {
    fc.assert(
      fc.property(day, day, keep, countedFrom, (a, b, length, from) => {
        const [first, second] = order(a, b) <= 0 ? [a, b] : [b, a]
        const term = { keep: length, countedFrom: from }
        expect(order(termEnds(term, first), termEnds(term, second))).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('nothing has to go before the clock has started, and every term is at least a day', () => {
    fc.assert(
      fc.property(day, keep, countedFrom, (start, length, from) => {
        expect(order(termEnds({ keep: length, countedFrom: from }, start), start)).toBe(1)
      }),
    )
  })

  test('years counted from the end of the calendar year end on New Year’s Eve, whatever the day was', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 100 }), (start, years) => {
        const end = termEnds({ keep: `P${years}Y`, countedFrom: 'end-of-calendar-year' }, start)
        expect([end.year, end.month, end.day]).toEqual([start.year + years, 12, 31])
      }),
    )
  })

  test('counting from the end of the year never shortens a term', () => {
    fc.assert(
      fc.property(day, keep, (start, length) => {
        const late = termEnds({ keep: length, countedFrom: 'end-of-calendar-year' }, start)
        expect(order(termEnds({ keep: length, countedFrom: 'day' }, start), late)).toBeLessThanOrEqual(0)
      }),
    )
  })
})
