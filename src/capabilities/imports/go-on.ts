/** Goes on with an import from where it was: the dry run, the run or the taking back, until it is through or somebody stops it. */
import type { Host } from '#platform/capability'
import { DatabaseAway, transact } from '#platform/db'
import type { Turn } from '#platform/jobs'
import { perform, Refused } from '#platform/operation'
import { TableRefused } from '#platform/spreadsheet'
import { FileGone, keptFile } from './chunks.ts'
import { type FoundImport, findImport } from './find-import.ts'
import { giveLeaseBack, type Leased, takeLease, type Wanted } from './lease.ts'
import { countFault } from './operations/count-fault.ts'
import { failPass } from './operations/fail-pass.ts'
import { finishPass } from './operations/finish-pass.ts'
import { finishUndo } from './operations/finish-undo.ts'
import { takeSlice } from './operations/take-slice.ts'
import { undoSlice } from './operations/undo-slice.ts'
import { readSlices } from './read-slices.ts'
import type { ImportState } from './schema.ts'

export type Pace = Wanted &
  Readonly<{
    size?: number
    onSlice?: (at: number) => void | Promise<void>
    /** Looked at after each slice: when the program stops, another one goes on. */
    turn?: Turn
  }>

/** A pass broke off and waits to go on: by our own fault, or because something outside was not there (a full disk). */
export class BrokenOff extends Error {
  override readonly name = 'BrokenOff'
  readonly importId: string
  readonly isFault: boolean
  constructor(importId: string, isFault: boolean, cause: unknown) {
    super('An import broke off.', { cause })
    this.importId = importId
    this.isFault = isFault
  }
}

/** Answers whether there was an import to go on with. Throws `BrokenOff`, and `DatabaseAway` as it is. */
export async function goOn(host: Host, pace: Pace = {}): Promise<boolean> {
  const leased = await takeLease(host, pace)
  if (leased === undefined) return false
  let state: ImportState | undefined
  try {
    const found = await transact(host.house.pool, host.register.id, ({ db }) => findImport(db, leased.id))
    if (found === undefined) return true
    state = found.state
    if (found.state === 'undoing') await takeBack(host, leased, pace)
    else await goThrough(host, leased, found, pace)
  } catch (error) {
    await onFailure(host, leased, { error, state })
  }
  return true
}

async function goThrough(host: Host, leased: Leased, found: FoundImport, pace: Pace): Promise<void> {
  const { house, register, caller } = host
  const { dialect, headings, targets } = found
  if (dialect === null || targets === null) throw new FileGone('The import has no file yet.')
  const source = keptFile({ pool: house.pool, register }, found)
  let after = found.at
  const { size } = pace
  const today = house.clock.today()
  const reading = {
    source,
    dialect,
    headings,
    targets,
    after,
    today,
    ...(size === undefined ? {} : { size }),
  }
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
async function onFailure(
  host: Host,
  leased: Leased,
  { error, state }: Readonly<{ error: unknown; state: ImportState | undefined }>,
): Promise<void> {
  const { id, lease, at } = leased
  if (error instanceof Refused && error.code === 'not-now') return
  if (error instanceof DatabaseAway) {
    // Nor does it take a lease back now; that one runs out.
    await giveLeaseBack(host, leased).catch(() => {})
    throw error
  }
  // A dry run says so and may be begun again; a run that has begun waits for room.
  if (isFullDisk(error) && !(state === 'checking' && error instanceof TableRefused)) {
    await giveLeaseBack(host, leased)
    throw new BrokenOff(id, false, error)
  }
  const told = whyFailed(error)
  if (told === undefined) {
    await unlessTaken(perform(host.house, countFault, host.caller, { import: id, lease, from: at }))
    throw new BrokenOff(id, true, error)
  }
  await unlessTaken(perform(host.house, failPass, host.caller, { import: id, lease, ...told }))
}

function whyFailed(error: unknown): { problem: string; line?: number } | undefined {
  if (error instanceof FileGone) return { problem: 'file-gone' }
  if (!(error instanceof TableRefused)) return undefined
  return { problem: error.code, ...(error.line === undefined ? {} : { line: error.line }) }
}

/** The database's disk, or the one that a workbook is laid on while it is read. */
const isFullDisk = (error: unknown): boolean =>
  error instanceof TableRefused
    ? error.code === 'disk-full'
    : error instanceof Error && 'code' in error && ['53100', 'ENOSPC'].includes(String(error.code))

/** Somebody else has stopped it or goes on with it by now. */
async function unlessTaken(answer: Promise<unknown>): Promise<void> {
  await answer.catch(error => {
    if (!(error instanceof Refused) || error.code !== 'not-now') throw error
  })
}
