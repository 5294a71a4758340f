import { describe, expect, test } from 'vitest'
import { aino, refusals, taken } from '../../../../../tests/support/import-rows.ts'

describe('a day of birth', () => {
  test.each([
    ['1990-02-01', '1990-02-01'],
    ['1990-02-01T00:00', '1990-02-01'],
    ['1.2.1990', '1990-02-01'],
    ['01.02.1990', '1990-02-01'],
    ['13/2/1990', '1990-02-13'],
    ['2/13/1990', '1990-02-13'],
    ['2/2/1990', '1990-02-02'],
    ['33000', '1990-05-07'],
    ['45292', '2024-01-01'],
    ['59', '1900-02-28'],
    ['61', '1900-03-01'],
  ])('written %s is %s', (typed, day) => {
    expect(taken({ ...aino, 'birth-date': typed }).birthDate).toBe(day)
  })

  test.each([
    ['1/2/1990', 'day-unclear'],
    ['1.2.90', 'day-unclear'],
    ['1985', 'day-unclear'],
    ['10190', 'day-unclear'],
    ['60', 'not-day'],
    ['80001', 'not-day'],
    ['31.2.1990', 'not-day'],
    ['1.2.1790', 'not-day'],
    ['helmikuussa', 'not-day'],
    ['24.11.2026', 'day-in-future'],
    ['47000', 'day-in-future'],
  ])('written %s is refused: %s', (typed, code) => {
    expect(refusals({ ...aino, 'birth-date': typed })).toEqual([`${code}@birth-date`])
  })

  test('is not read off an identity code, and must agree with it', () => {
    expect(taken({ 'identity-code': '131052-308T' })).not.toHaveProperty('birthDate')
    expect(refusals({ 'identity-code': '131052-308T', 'birth-date': '14.10.1952' })).toEqual([
      'birth-date-differs@birth-date',
    ])
  })
})
