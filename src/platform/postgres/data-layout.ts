/** Where each thing stands under the data root, so that no two files spell a path. */
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { socketPort } from './connection.ts'

export type DataLayout = {
  /** The data root itself, with every link in its path resolved. */
  readonly root: string
  /** The cluster, named after its major so that two majors never share a folder: `pg18`. */
  readonly cluster: string
  /** A cluster in the making; it counts only once it has been renamed. */
  readonly unfinishedCluster: string
  readonly passwordFile: string
  readonly logFile: string
  /** How another process of this machine finds the running server. */
  readonly stateFile: string
  readonly socketFolder: string
}

/** A socket's address is a C array of 108 bytes, of which the last is the closing zero (unix(7)). */
const socketPathBytesMax = 107

/** @param root an absolute path without links: two spellings of one folder would get two socket folders. */
export function layOutData(root: string, major: number): DataLayout {
  const cluster = join(root, `pg${major}`)
  return {
    root,
    cluster,
    unfinishedCluster: `${cluster}.tmp`,
    passwordFile: passwordFileOf(root),
    logFile: join(root, 'postgres.log'),
    stateFile: stateFileOf(root),
    socketFolder: socketFolderOf(root),
  }
}

export function stateFileOf(root: string): string {
  return join(root, 'postgres.json')
}

export function passwordFileOf(root: string): string {
  return join(root, 'pg.password')
}

function socketFolderOf(root: string): string {
  const beside = join(root, 'run')
  const longest = join(beside, `.s.PGSQL.${socketPort}`)
  if (Buffer.byteLength(longest) <= socketPathBytesMax) return beside
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16)
  return join(tmpdir(), `seloste-${name}`)
}
