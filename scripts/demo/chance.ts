/** Chance that falls the same way every time: a demonstration that differs from the last one can't be talked about. */

export type Chance = Readonly<{
  /** From 0 up to, not including, `end`. */
  below(end: number): number
  /** True this often, from 0 to 1. */
  is(often: number): boolean
  one<T>(of: readonly T[]): T
  /** One key, each as often as its weight says. */
  weighed<K extends string>(weights: Readonly<Record<K, number>>): K
}>

/** Mulberry32: 32 bits of state are plenty for inventing companies. */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (end: number): number => Math.floor(next() * end)
  return {
    below,
    is: often => next() < often,
    one(of) {
      const found = of[below(of.length)]
      if (found === undefined) throw new RangeError('There is nothing to choose from.')
      return found
    },
    weighed(weights) {
      const entries = Object.entries(weights) as [keyof typeof weights, number][]
      let rest = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [key, weight] of entries) {
        rest -= weight
        if (rest < 0) return key
      }
      throw new RangeError('There is nothing to weigh.')
    },
  }
}
