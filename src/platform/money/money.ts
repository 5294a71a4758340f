/**
 * Amounts in whole minor units (cents), never in fractions: what cannot be paid is never held. Amounts of two currencies
 * do not meet, and a total is asserted equal to the sum of its lines. What is thrown here is a fault of ours.
 */

/** The currencies in use; each has two decimals, which `formatMoney` counts on. */
export type Currency = 'EUR' | 'SEK' | 'NOK' | 'DKK' | 'GBP' | 'USD'
export type Money = Readonly<{ minor: bigint; currency: Currency }>

/** `half-away`: the half cent grows in size, as shops and the tax authority round. `half-even`: towards the even cent. */
export type Rounding = 'half-away' | 'half-even' | 'towards-zero' | 'away-from-zero'

/** An exact factor: 25.5 % is `{ of: 255n, in: 1000n }`. */
export type Ratio = Readonly<{ of: bigint; in: bigint }>

export const money = (minor: bigint, currency: Currency = 'EUR'): Money => ({ minor, currency })

export const add = (a: Money, b: Money): Money => ({
  minor: a.minor + sameCurrency(a, b).minor,
  currency: a.currency,
})

export const subtract = (a: Money, b: Money): Money => ({
  minor: a.minor - sameCurrency(a, b).minor,
  currency: a.currency,
})

export const multiply = (amount: Money, by: Ratio, rounding: Rounding): Money => ({
  minor: divide(amount.minor * by.of, by.in, rounding),
  currency: amount.currency,
})

/** Divides an amount by weights so that no cent is lost: what is left over goes, cent by cent, to the largest remainders. */
export function allocate(amount: Money, weights: readonly bigint[]): readonly Money[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n)
  if (total <= 0n || weights.some(weight => weight < 0n))
    throw new RangeError('weights are not negative and one is positive')
  const shares = weights.map((weight, at) => ({ at, ...quotient(amount.minor * weight, total) }))
  const left = amount.minor - shares.reduce((sum, share) => sum + share.whole, 0n)
  const step = left < 0n ? -1n : 1n
  const favoured = shares
    .toSorted((a, b) => compare(size(b.rest), size(a.rest)) || a.at - b.at)
    .slice(0, Number(size(left)))
    .map(share => share.at)
  return shares.map(({ at, whole }) => money(favoured.includes(at) ? whole + step : whole, amount.currency))
}

/** The sum of amounts of one currency; of none it is nothing in `currency`. */
export const sumOf = (amounts: readonly Money[], currency: Currency = amounts[0]?.currency ?? 'EUR'): Money =>
  amounts.reduce(add, money(0n, currency))

/** Throws when a total is not what its lines make: checked when a total is written and when it is read. */
export function assertTotal(total: Money, lines: readonly Money[]): void {
  if (sumOf(lines, total.currency).minor !== total.minor)
    throw new RangeError('a total is the sum of its lines')
}

function sameCurrency(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new TypeError('amounts of two currencies do not meet')
  return b
}

function divide(of: bigint, by: bigint, rounding: Rounding): bigint {
  if (by <= 0n) throw new RangeError('the lower part of a ratio is positive')
  const { whole, rest } = quotient(of, by)
  if (rest === 0n) return whole
  const away = of < 0n ? whole - 1n : whole + 1n
  const half = compare(size(rest) * 2n, by)
  if (rounding === 'towards-zero') return whole
  if (rounding === 'away-from-zero' || half > 0) return away
  if (half < 0) return whole
  return rounding === 'half-away' || whole % 2n !== 0n ? away : whole
}

const quotient = (of: bigint, by: bigint) => ({ whole: of / by, rest: of % by })
const size = (number: bigint): bigint => (number < 0n ? -number : number)
const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0)
