/** Times two ways of doing the same, one after the other by turns, so that whatever else the machine does falls on both. */

export type Work = (turn: number) => Promise<unknown>

export type Timed = Readonly<{ median: number; p95: number; runs: number }>

export type Pair = Readonly<{ ours: Timed; bare: Timed }>

const warmUps = 15
const runsMin = 30
const runsMax = 200
/** A case that is slow is measured fewer times, but never fewer than `runsMin`. */
const patienceMs = 6_000

export type Turned = Readonly<{ size: number; ours: Work; bare: Work; runs?: number }>

/** The same at every size, by turns too: what is compared between sizes must have met the same machine. */
export async function measureByTurns<T extends Turned>(
  turned: readonly T[],
): Promise<readonly Readonly<{ size: number; pair: Pair }>[]> {
  const times = turned.map(() => ({ ours: [] as number[], bare: [] as number[] }))
  const runs = Math.min(...turned.map(each => each.runs ?? runsMax))
  const began = performance.now()
  for (let turn = 0; turn < warmUps + runs; turn += 1) {
    if (turn >= warmUps + runsMin && performance.now() - began > patienceMs * turned.length) break
    for (const [nth, { ours, bare }] of turned.entries()) {
      // Which of the two goes first changes each turn: what the first leaves in the caches is the second's half the time.
      const works = [
        ['ours', ours],
        ['bare', bare],
      ] as const
      for (const [which, work] of turn % 2 === 0 ? works : works.toReversed()) {
        const started = performance.now()
        await work(turn)
        if (turn >= warmUps) times[nth]?.[which].push(performance.now() - started)
      }
    }
  }
  return turned.map(({ size }, nth) => ({
    size,
    pair: { ours: summed(times[nth]?.ours ?? []), bare: summed(times[nth]?.bare ?? []) },
  }))
}

function summed(times: readonly number[]): Timed {
  const sorted = times.toSorted((a, b) => a - b)
  return { median: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), runs: sorted.length }
}

/** The time that a share of the runs stayed under. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
