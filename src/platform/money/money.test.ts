import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  add,
  allocate,
  assertTotal,
  formatMoney,
  money,
  multiply,
  type Rounding,
  subtract,
  sumOf,
} from './index.ts'

const minor = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })
const rounded = (cents: bigint, of: bigint, by: bigint, rounding: Rounding) =>
  multiply(money(cents), { of, in: by }, rounding).minor

test('what is added can be taken away again', () => {
  fc.assert(
    fc.property(minor, minor, (a, b) => {
      expect(subtract(add(money(a), money(b)), money(b))).toEqual(money(a))
    }),
  )
})

test('value added tax of 25.5 % is rounded as it is named', () => {
  expect(rounded(10_000n, 255n, 1000n, 'half-away')).toBe(2550n)
  expect(rounded(1n, 1n, 2n, 'half-away')).toBe(1n)
  expect(rounded(-1n, 1n, 2n, 'half-away')).toBe(-1n)
  expect(rounded(1n, 1n, 2n, 'half-even')).toBe(0n)
  expect(rounded(3n, 1n, 2n, 'half-even')).toBe(2n)
  expect(rounded(-3n, 1n, 2n, 'half-even')).toBe(-2n)
  expect(rounded(199n, 1n, 100n, 'towards-zero')).toBe(1n)
  expect(rounded(-101n, 1n, 100n, 'away-from-zero')).toBe(-2n)
})

test('no rounding is off by a cent or more, and the nearest ones by no more than half', () => {
  const ratio = fc.bigInt({ min: 1n, max: 10_000n })
  fc.assert(
    fc.property(minor, ratio, ratio, (cents, of, by) => {
      const off = (rounding: Rounding) => {
        const difference = rounded(cents, of, by, rounding) * by - cents * of
        return difference < 0n ? -difference : difference
      }
      for (const rounding of ['towards-zero', 'away-from-zero'] as const)
        expect(off(rounding) < by).toBe(true)
      for (const rounding of ['half-away', 'half-even'] as const) expect(off(rounding) * 2n <= by).toBe(true)
    }),
  )
})

test('an amount that is shared out loses no cent, and equal shares differ by at most one', () => {
  fc.assert(
    fc.property(
      minor,
      fc.array(fc.bigInt({ min: 0n, max: 1000n }), { minLength: 1, maxLength: 20 }),
      (cents, weights) => {
        fc.pre(weights.some(weight => weight > 0n))
        const shares = allocate(money(cents), weights)
        assertTotal(money(cents), shares)
        weights.forEach((weight, at) => {
          if (weight === 0n) expect(shares[at]!.minor).toBe(0n)
        })
      },
    ),
  )
  expect(allocate(money(100n), [1n, 1n, 1n]).map(share => share.minor)).toEqual([34n, 33n, 33n])
  expect(allocate(money(-100n), [1n, 1n, 1n]).map(share => share.minor)).toEqual([-34n, -33n, -33n])
  expect(() => allocate(money(1n), [0n])).toThrow(RangeError)
})

test('a total that its lines do not make is a fault', () => {
  expect(() => assertTotal(money(3n), [money(1n), money(1n)])).toThrow('the sum of its lines')
  expect(sumOf([])).toEqual(money(0n))
  expect(sumOf([money(1n, 'SEK'), money(2n, 'SEK')])).toEqual(money(3n, 'SEK'))
})

test('euros and crowns do not meet', () => {
  expect(() => add(money(1n), money(1n, 'SEK'))).toThrow('two currencies')
  expect(() => sumOf([money(1n), money(1n, 'SEK')])).toThrow('two currencies')
})

test('an amount is written as each language writes it, to the last cent of any size', () => {
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
  expect(plain(formatMoney('fi', money(123_450n)))).toBe('1 234,50 €')
  expect(plain(formatMoney('sv', money(-5n)))).toBe('−0,05 €')
  expect(formatMoney('en', money(123_450n))).toBe('€1,234.50')
  expect(plain(formatMoney('fi', money(9_007_199_254_740_993_07n)))).toBe('9 007 199 254 740 993,07 €')
})
