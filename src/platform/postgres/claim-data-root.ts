/** Lets one server process at a time have a data root: the one whose number stands in `server.pid` and that still runs. */
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { errorCode } from './error-code.ts'
import { dataUnreadable } from './inspect-cluster.ts'
import { openDataRoot } from './open-data-root.ts'
import { isStillRunning, markProcess } from './processes.ts'
import { StartRefused } from './start-refused.ts'
import { takeTurns } from './take-turns.ts'
import { writeDurably } from './write-durably.ts'

export type DataRootClaim = { release(): Promise<void> }

const holder = z.object({
  pid: z.int().positive(),
  startedTicks: z.string(),
  /** Numbers and ticks begin anew with the machine, so they mean something within one boot only. */
  bootId: z.string(),
})

type Holder = z.infer<typeof holder>

/**
 * Refuses with `data-in-use`, naming the process, and with `data-unreadable`. A claim whose process is gone is taken
 * over, even where the number has been given to another process since.
 */
export async function claimDataRoot(dataRoot: string): Promise<DataRootClaim> {
  const root = await openDataRoot(dataRoot)
  const path = join(root, 'server.pid')
  const ours = await describeOurselves()
  await takeTurns(path, async () => {
    const other = await findHolder(path)
    if (other && (await stillHolds(other, ours.bootId))) throw inUse(root, other.pid)
    await writeDurably(path, `${JSON.stringify(ours)}\n`).catch(cause => {
      throw dataUnreadable(root, cause)
    })
  })
  return {
    release: () =>
      takeTurns(path, async () => {
        const now = await findHolder(path)
        if (now?.pid === ours.pid && now.startedTicks === ours.startedTicks) await rm(path, { force: true })
      }),
  }
}

async function describeOurselves(): Promise<Holder> {
  const mark = await markProcess(process.pid)
  if (mark === undefined)
    throw new Error('/proc tells nothing of this process; Seloste needs Linux with /proc')
  const bootId = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
  return { ...mark, bootId: bootId.trim() }
}

/** Undefined when nobody has claimed, or what stands there is no claim. */
async function findHolder(path: string): Promise<Holder | undefined> {
  const text = await readFile(path, 'utf8').catch(error => {
    if (errorCode(error) === 'ENOENT') return ''
    throw dataUnreadable(path, error)
  })
  try {
    return holder.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

async function stillHolds(other: Holder, bootId: string): Promise<boolean> {
  return other.bootId === bootId && (await isStillRunning(other))
}

function inUse(root: string, pid: number): StartRefused {
  return new StartRefused(
    'data-in-use',
    `The data in ${root} is in use by the Seloste that runs as process ${pid}; stop that one first, or set SELOSTE_DATA to another folder.`,
  )
}
