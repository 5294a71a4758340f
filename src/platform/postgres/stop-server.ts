/** Ends a server in good order: no new connections, the open ones rolled back, everything on the disk. */
import { rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { isStillRunning, type ProcessMark, signalProcess } from './processes.ts'

const pauseMs = 20
const orderlyMs = 20_000
/** PostgreSQL itself kills its children five seconds into an immediate shutdown. */
const immediateMs = 10_000

/**
 * Resolves when the process is gone. Waits by its number, so a server that another process started is as good as our
 * own child. SIGINT is PostgreSQL's fast shutdown; SIGQUIT loses nothing that was committed, but the next start has to
 * go through the log.
 */
export async function stopServer(mark: ProcessMark, stateFile: string): Promise<void> {
  await rm(stateFile, { force: true })
  if (await endWith('SIGINT', mark, orderlyMs)) return
  if (await endWith('SIGQUIT', mark, immediateMs)) return
  throw new Error(
    `PostgreSQL (process ${mark.pid}) did not end within ${(orderlyMs + immediateMs) / 1000} seconds`,
  )
}

async function endWith(
  signal: 'SIGINT' | 'SIGQUIT',
  mark: ProcessMark,
  patienceMs: number,
): Promise<boolean> {
  if (!(await isStillRunning(mark))) return true
  signalProcess(mark.pid, signal)
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += pauseMs) {
    if (!(await isStillRunning(mark))) return true
    await pause(pauseMs)
  }
  return false
}
