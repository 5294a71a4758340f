/** Times two ways of doing the same, one after the other by turns, so that whatever else the machine does falls on both. */

export type Work = (turn: number) => Promise<unknown>

export type Timed = Readonly<{ median: number; p95: number; runs: number }>

export type Pair = Readonly<{ ours: Timed; bare: Timed }>

const warmUps = 15
const runsMin = 30
const runsMax = 200
/** A case that is slow is measured fewer times, but never fewer than `runsMin`. */
const patienceMs = 6_000

export async function measurePair(ours: Work, bare: Work, runs = runsMax): Promise<Pair> {
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] }
  const began = performance.now()
  for (let turn = 0; turn < warmUps + runs; turn += 1) {
    if (turn >= warmUps + runsMin && performance.now() - began > patienceMs) break
    // Which of the two goes first changes each turn: what the first leaves in the caches is the second's half the time.
    const order = turn % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const)
    for (const which of order) {
      const started = performance.now()
      await (which === 'ours' ? ours : bare)(turn)
      if (turn >= warmUps) times[which].push(performance.now() - started)
    }
  }
  return { ours: summed(times.ours), bare: summed(times.bare) }
}

function summed(times: readonly number[]): Timed {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { median: at(0.5), p95: at(0.95), runs: sorted.length }
}
