/** Asks whether a server answers at a socket, and whether it is the one that serves this cluster. */
import { lstat, realpath } from 'node:fs/promises'
import { Client } from 'pg'
import type { PostgresConnection } from './connection.ts'
import { errorCode } from './error-code.ts'
import { StartRefused } from './start-refused.ts'

export type ProbeAnswer =
  | { readonly is: 'ready'; readonly version: string }
  /** It is there and takes no questions now: it starts, recovers or stops. */
  | { readonly is: 'busy' }
  | { readonly is: 'absent' }

const connectTimeoutMs = 5_000
const nobodyListens = ['ENOENT', 'ENOTDIR', 'ECONNREFUSED', 'EACCES']
const wrongPassword = '28P01'

/** Refuses with `data-unreadable` when the server is there and the kept password is not its own. */
export async function probeServer(at: PostgresConnection, cluster: string): Promise<ProbeAnswer> {
  if (!(await haveOneOwner(at.host, cluster))) return { is: 'absent' }
  const client = new Client({
    ...at,
    connectionTimeoutMillis: connectTimeoutMs,
    query_timeout: connectTimeoutMs,
  })
  // A server that goes away between two lines would otherwise end this process.
  client.on('error', () => {})
  try {
    await client.connect()
    const answer = await client.query<{ folder: string; version: string }>(
      `select current_setting('data_directory') as folder, current_setting('server_version') as version`,
    )
    const row = answer.rows[0]
    if (!row || (await realpath(row.folder)) !== cluster) return { is: 'absent' }
    return { is: 'ready', version: row.version.split(' ')[0] ?? row.version }
  } catch (error) {
    return readFailure(error, cluster)
  } finally {
    await client.end().catch(() => {})
  }
}

/** A socket in a folder of somebody else's may be anybody's, and would be told our password. */
async function haveOneOwner(socketFolder: string, cluster: string): Promise<boolean> {
  const [socket, data] = await Promise.all(
    [socketFolder, cluster].map(path => lstat(path).catch(() => undefined)),
  )
  return socket !== undefined && socket.uid === data?.uid
}

function readFailure(error: unknown, cluster: string): ProbeAnswer {
  const code = errorCode(error)
  if (code === wrongPassword) {
    throw new StartRefused(
      'data-unreadable',
      `The server of ${cluster} refuses the kept password; put back the pg.password that belongs to this data.`,
      { cause: error },
    )
  }
  // Without a code: the connection was cut or took too long, as happens while a server starts or stops.
  return nobodyListens.includes(code) ? { is: 'absent' } : { is: 'busy' }
}
