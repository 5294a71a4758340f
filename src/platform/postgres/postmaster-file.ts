/** Reads `postmaster.pid`, in which a PostgreSQL server tells its number, its socket's folder and how far it has come. */
import { access, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { socketPort } from './connection.ts'

export type PostmasterFile = {
  readonly pid: number
  readonly socketFolder: string
  readonly isReady: boolean
}

/** Undefined when no server has run here since the last orderly stop; after a crash the file tells of the dead. */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => undefined)
  // The order of lines is PostgreSQL's own: pidfile.h.
  const lines = text?.split('\n') ?? []
  const pid = Number(lines[0])
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined
  return { pid, socketFolder: lines[4] ?? '', isReady: lines[7]?.trim() === 'ready' }
}

/**
 * Removes the locks of a dead server whose number is still, or again, in use: PostgreSQL would take its bearer for the
 * server and refuse to start. In a container the same few numbers come again and again, and a killed server may stay
 * unburied because nobody waits for it. Only for a cluster in which no process works; every other stale lock PostgreSQL
 * clears by itself, with checks of its own.
 */
export async function removeMisleadingLocks(cluster: string): Promise<void> {
  const file = await readPostmasterFile(cluster)
  if (file === undefined || !(await bearsNumber(file.pid))) return
  await rm(join(file.socketFolder, `.s.PGSQL.${socketPort}.lock`), { force: true })
  await rm(join(cluster, 'postmaster.pid'), { force: true })
}

async function bearsNumber(pid: number): Promise<boolean> {
  return await access(`/proc/${pid}`).then(
    () => true,
    () => false,
  )
}
