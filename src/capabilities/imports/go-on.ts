/** Goes on with an import from where it was: the dry run, the run or the taking back, until it is through or somebody stops it. */
import type { Host } from '#platform/capability'
import { transact } from '#platform/db'
import type { Turn } from '#platform/jobs'
import { perform, Refused } from '#platform/operation'
import { TableRefused } from '#platform/spreadsheet'
import { FileGone, keptFile } from './chunks.ts'
import { type FoundImport, findImport } from './find-import.ts'
import { giveLeaseBack, type Leased, takeLease } from './lease.ts'
import { failPass } from './operations/fail-pass.ts'
import { finishPass } from './operations/finish-pass.ts'
import { finishUndo } from './operations/finish-undo.ts'
import { takeSlice } from './operations/take-slice.ts'
import { undoSlice } from './operations/undo-slice.ts'
import { readSlices } from './read-slices.ts'

export type Pace = Readonly<{
  size?: number
  only?: string
  onSlice?: (at: number) => void | Promise<void>
  /** Looked at after each slice: when the program stops, another one goes on. */
  turn?: Turn
}>

/** Answers whether there was an import to go on with. Throws what is worth another try (the database away, a full disk). */
export async function goOn(host: Host, pace: Pace = {}): Promise<boolean> {
  const leased = await takeLease(host, pace.only)
  if (leased === undefined) return false
  try {
    const found = await transact(host.house.pool, host.register.id, ({ db }) => findImport(db, leased.id))
    if (found === undefined) return true
    if (found.state === 'undoing') await takeBack(host, leased, pace)
    else await goThrough(host, leased, found, pace)
  } catch (error) {
    await onFailure(host, leased, error)
  }
  return true
}

async function goThrough(host: Host, leased: Leased, found: FoundImport, pace: Pace): Promise<void> {
  const { house, register, caller } = host
  const { dialect, targets } = found
  if (dialect === null || targets === null) throw new FileGone('The import has no file yet.')
  const source = keptFile({ pool: house.pool, register }, found)
  let after = found.at
  const { size } = pace
  const today = house.clock.today()
  const reading = { source, dialect, targets, after, today, ...(size === undefined ? {} : { size }) }
  for await (const rows of aheadOf(readSlices(reading))) {
    const upTo = rows.at(-1)?.line ?? after
    await perform(house, takeSlice, caller, {
      import: leased.id,
      lease: leased.lease,
      after,
      upTo,
      rows: [...rows],
    })
    after = upTo
    await pace.onSlice?.(upTo)
    if (pace.turn?.goesOn() === false) return giveLeaseBack(host, leased)
  }
  await perform(house, finishPass, caller, { import: leased.id, lease: leased.lease })
}

/** The next is read while this one is written: reading is ours, writing the database's. */
async function* aheadOf<T>(items: AsyncIterable<T>): AsyncIterable<T> {
  const iterator = items[Symbol.asyncIterator]()
  let next = iterator.next()
  try {
    for (;;) {
      const { value, done } = await next
      if (done) return
      next = iterator.next()
      // Its failure is met when it is its turn.
      next.catch(() => {})
      yield value
    }
  } finally {
    await iterator.return?.()
  }
}

async function takeBack(host: Host, leased: Leased, { onSlice, size, turn }: Pace): Promise<void> {
  const { house, caller } = host
  const limit = size === undefined ? {} : { limit: size }
  for (;;) {
    const { next } = await perform(house, undoSlice, caller, {
      import: leased.id,
      lease: leased.lease,
      ...limit,
    })
    if (next === undefined) break
    await onSlice?.(next)
    if (turn?.goesOn() === false) return giveLeaseBack(host, leased)
  }
  await perform(house, finishUndo, caller, { import: leased.id, lease: leased.lease })
}

/** Somebody stopped it, or the file is at fault: that is an answer. Anything else is left to be tried again from where it was. */
async function onFailure(host: Host, leased: Leased, error: unknown): Promise<void> {
  if (error instanceof Refused && error.code === 'not-now') return
  const told =
    error instanceof TableRefused
      ? { problem: error.code, ...(error.line === undefined ? {} : { line: error.line }) }
      : error instanceof FileGone
        ? { problem: 'file-gone' }
        : undefined
  if (told !== undefined) {
    await perform(host.house, failPass, host.caller, { import: leased.id, lease: leased.lease, ...told })
    return
  }
  await giveLeaseBack(host, leased)
  throw error
}
