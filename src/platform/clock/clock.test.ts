import { expect, test } from 'vitest'
import { fromDate, systemClock, Temporal, testClock, toDate } from './index.ts'

test('the day changes at midnight in Helsinki, not in Greenwich', () => {
  const clock = testClock('2026-06-30T21:30:00Z')
  expect(clock.today().toString()).toBe('2026-07-01')
  expect(clock.today('UTC').toString()).toBe('2026-06-30')
})

test('a day over the change to summer time has 23 hours', () => {
  const clock = testClock('2026-03-28T10:00:00Z')
  clock.advance({ days: 1 })
  expect(clock.now().toString()).toBe('2026-03-29T09:00:00Z')
})

test('months and years move the calendar and end at the last day of a shorter month', () => {
  const clock = testClock('2026-01-31T10:00:00Z')
  clock.advance({ months: 1 })
  expect(clock.today().toString()).toBe('2026-02-28')
  clock.set('2030-01-01T00:00:00Z')
  clock.advance({ years: -1 })
  expect(clock.today().toString()).toBe('2029-01-01')
})

test('an instant survives the way to a driver and back to the millisecond', () => {
  const instant = Temporal.Instant.from('2026-03-03T07:05:06.789Z')
  expect(fromDate(toDate(instant)).toString()).toBe(instant.toString())
})

test('the system clock goes forward', () => {
  const first = systemClock.now()
  expect(Temporal.Instant.compare(first, systemClock.now())).toBeLessThanOrEqual(0)
})
