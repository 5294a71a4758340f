/** Starts the server's process and waits until it answers, or tells the reason it gave for ending. */
import { spawn } from 'node:child_process'
import { open, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Account, identityOf } from './accounts.ts'
import type { DataLayout } from './data-layout.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { isStillRunning, markProcess, type ProcessMark } from './processes.ts'
import { programEnvironment } from './programs.ts'

export type Launch = {
  readonly layout: DataLayout
  readonly binFolder: string
  readonly account: Account | undefined
  readonly settings: Readonly<Record<string, string>>
  readonly signalLog: (line: string) => void
}

export type Launched = { readonly mark: ProcessMark } | { readonly endedBecause: string }

const pauseMs = 20
/** Going through the log after a crash takes as long as it takes; pg_ctl's minute would kill a recovery half-way. */
const recoveryTimeMaxMs = 30 * 60_000
const tellEveryMs = 10_000
const logBytesMax = 10 * 1024 * 1024
const reasonBytesMax = 64 * 1024

export async function launchServer(launch: Launch): Promise<Launched> {
  const { layout } = launch
  const logFrom = await startLog(layout.logFile)
  const pid = await spawnServer(launch)
  const mark = pid === undefined ? undefined : await markProcess(pid)
  for (let waitedMs = 0; mark && waitedMs < recoveryTimeMaxMs; waitedMs += pauseMs) {
    const file = await readPostmasterFile(layout.cluster)
    if (file?.pid === pid && file?.isReady) return { mark }
    if (!(await isStillRunning(mark))) break
    if (waitedMs > 0 && waitedMs % tellEveryMs === 0) {
      launch.signalLog('PostgreSQL goes through its log after a crash; waiting until it is done.')
    }
    await pause(pauseMs)
  }
  return { endedBecause: await readReason(layout.logFile, logFrom) }
}

/**
 * In a session of its own, so that Ctrl-C in a terminal lets Seloste finish its work before the database stops; and
 * not waited for, so that Seloste's end does not hang on it.
 */
async function spawnServer(launch: Launch): Promise<number | undefined> {
  const { layout, binFolder, account } = launch
  const log = await open(layout.logFile, 'a', 0o600)
  try {
    const told = Object.entries(launch.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const server = spawn(join(binFolder, 'postgres'), ['-D', layout.cluster, ...told], {
      ...identityOf(account),
      cwd: '/',
      env: programEnvironment,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    })
    server.on('error', error => launch.signalLog(`PostgreSQL's program could not be run: ${error.message}`))
    server.unref()
    return server.pid
  } finally {
    await log.close()
  }
}

/** Sets a long log aside and says at which byte this start's lines begin. */
async function startLog(path: string): Promise<number> {
  const { size } = await stat(path).catch(() => ({ size: 0 }))
  if (size <= logBytesMax) return size
  await rename(path, `${path}.1`)
  return 0
}

async function readReason(path: string, from: number): Promise<string> {
  const log = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await log.read(Buffer.alloc(reasonBytesMax), 0, reasonBytesMax, from)
    const lines = buffer.toString('utf8', 0, bytesRead).trim().split('\n')
    const reason = lines.findLast(line => /FATAL|PANIC/.test(line)) ?? lines.at(-1)
    return reason?.replace(/^.*?(FATAL|PANIC|postgres): +/, '').trim() || 'it gave no reason'
  } finally {
    await log.close()
  }
}
