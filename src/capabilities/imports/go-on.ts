/** Goes on with an import from where it was: the dry run, the run or the taking back, until it is through or somebody stops it. */
import type { Host } from '#platform/capability'
import { transact } from '#platform/db'
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

export type Pace = Readonly<{ size?: number; only?: string; onSlice?: (at: number) => void | Promise<void> }>

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
  for await (const rows of readSlices(reading)) {
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
  }
  await perform(house, finishPass, caller, { import: leased.id, lease: leased.lease })
}

async function takeBack({ house, caller }: Host, leased: Leased, { onSlice, size }: Pace): Promise<void> {
  const limit = size === undefined ? {} : { limit: size }
  for (;;) {
    const { next } = await perform(house, undoSlice, caller, {
      import: leased.id,
      lease: leased.lease,
      ...limit,
    })
    if (next === undefined) break
    await onSlice?.(next)
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
