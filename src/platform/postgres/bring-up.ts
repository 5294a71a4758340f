/** Finds the server that already runs on a cluster, or starts one; whatever an earlier end has left behind is mended. */
import { setTimeout as pause } from 'node:timers/promises'
import { type PostgresConnection, socketPort, superuserDatabase, superuserName } from './connection.ts'
import type { DataLayout } from './data-layout.ts'
import type { Launched } from './launch-server.ts'
import { readPostmasterFile, removeMisleadingLocks } from './postmaster-file.ts'
import { type ProbeAnswer, probeServer } from './probe-server.ts'
import { listProcessesIn, markProcess, type ProcessMark, signalProcess } from './processes.ts'
import { StartRefused } from './start-refused.ts'
import { getPassword } from './superuser-password.ts'

export type RunningServer = {
  readonly connection: PostgresConnection
  readonly mark: ProcessMark
  readonly version: string
  readonly adopted: boolean
}

const pauseMs = 50
/** A server that recovers or shuts down is waited for; half an hour of it is a fault that somebody must see. */
const patienceMs = 30 * 60_000
/** The children of a killed server notice and go; one in the middle of a long query does not. */
const orphansPatienceMs = 5_000
const launchesMax = 3

/** Refuses with `data-in-use`, `data-unreadable` or `did-not-start`. */
export async function bringUp(layout: DataLayout, launch: () => Promise<Launched>): Promise<RunningServer> {
  let orphansWaitedMs = 0
  let launches = 0
  let endedBecause = ''
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += pauseMs) {
    const running = await findServer(layout)
    if (running !== 'busy' && running !== 'absent') return { ...running, adopted: launches === 0 }
    const processes = await listProcessesIn(layout.cluster)
    const leader = await readPostmasterFile(layout.cluster)
    if (processes.length === 0 && running === 'absent') {
      if (launches === launchesMax) break
      await removeMisleadingLocks(layout.cluster)
      const launched = await launch()
      launches += 1
      if ('mark' in launched) continue
      endedBecause = launched.endedBecause
    } else if (leader === undefined || !processes.includes(leader.pid)) {
      orphansWaitedMs += pauseMs
      if (orphansWaitedMs > orphansPatienceMs) for (const pid of processes) signalProcess(pid, 'SIGKILL')
    }
    await pause(pauseMs)
  }
  throw new StartRefused(
    'did-not-start',
    `PostgreSQL did not start on ${layout.cluster} (${endedBecause || 'it neither starts nor ends'}); ${layout.logFile} tells more.`,
  )
}

/** The server of this cluster, if it answers: through the socket it says it has, else through the one it would get. */
async function findServer(layout: DataLayout): Promise<Omit<RunningServer, 'adopted'> | 'busy' | 'absent'> {
  const file = await readPostmasterFile(layout.cluster)
  if (file === undefined) return 'absent'
  const connection = {
    host: file.socketFolder || layout.socketFolder,
    port: socketPort,
    user: superuserName,
    password: await getPassword(layout.passwordFile),
    database: superuserDatabase,
  }
  const answer: ProbeAnswer = await probeServer(connection, layout.cluster)
  if (answer.is !== 'ready') return answer.is
  const mark = await markProcess(file.pid)
  const isOurs = (await listProcessesIn(layout.cluster)).includes(file.pid)
  if (mark && isOurs) return { connection, mark, version: answer.version }
  throw new StartRefused(
    'data-in-use',
    `The data in ${layout.root} is served by a PostgreSQL that runs outside this machine's view, in another container for example; stop that one first.`,
  )
}
