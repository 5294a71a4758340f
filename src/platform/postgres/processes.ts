/** Knows processes by number *and* start, because the kernel gives a dead process's number to the next one. */
import { readdir, readFile, readlink } from 'node:fs/promises'

export type ProcessMark = {
  readonly pid: number
  /** Clock ticks from the machine's start to the process's, field 22 of proc(5)'s stat. */
  readonly startedTicks: string
}

/** The mark of a process that runs now; undefined when there is none, or only its unburied remains. */
export async function markProcess(pid: number): Promise<ProcessMark | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  if (stat === undefined) return undefined
  // The second field is the program's name in brackets and may itself hold spaces and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const state = fields[0]
  const startedTicks = fields[19]
  if (startedTicks === undefined || state === 'Z' || state === 'X') return undefined
  return { pid, startedTicks }
}

export async function isStillRunning(mark: ProcessMark): Promise<boolean> {
  const now = await markProcess(mark.pid)
  return now?.startedTicks === mark.startedTicks
}

/** PostgreSQL's processes that work in this cluster folder, the server and its children alike. */
export async function listProcessesIn(cluster: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter(name => /^\d+$/.test(name)).map(Number)
  const working = await Promise.all(pids.map(pid => worksIn(pid, cluster)))
  return pids.filter((_, index) => working[index])
}

async function worksIn(pid: number, cluster: string): Promise<boolean> {
  const program = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')
  if (!['postgres', 'initdb'].includes(program.trim())) return false
  if ((await markProcess(pid)) === undefined) return false
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => '')
  if (folder === cluster) return true
  // A server that has only just begun, and initdb, tell their folder in their arguments and nowhere else.
  const told = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return told.split('\0').includes(cluster)
}

/** Sends a signal; a process that is gone already has what the signal wanted. */
export function signalProcess(pid: number, signal: 'SIGINT' | 'SIGQUIT' | 'SIGKILL'): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
