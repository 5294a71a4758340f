/** Finds the PostgreSQL that a running Seloste keeps, for a second process that must not start one of its own. */
import { readFile, realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { PostgresConnection } from './connection.ts'
import { passwordFileOf, stateFileOf } from './data-layout.ts'
import { probeServer } from './probe-server.ts'
import { findState } from './state-file.ts'

/** Undefined unless the server truly answers and serves this data root: a note may outlive the server it tells of. */
export async function findRunningPostgres(dataRoot: string): Promise<PostgresConnection | undefined> {
  const root = await realpath(resolve(dataRoot)).catch(() => undefined)
  if (root === undefined) return undefined
  const state = await findState(stateFileOf(root))
  const password = await readFile(passwordFileOf(root), 'utf8').catch(() => undefined)
  if (state === undefined || password === undefined) return undefined
  const { cluster, ...server } = state
  const connection = { ...server, password: password.trim() }
  const answer = await probeServer(connection, cluster)
  return answer.is === 'ready' ? connection : undefined
}
