/** Looks at what a data root holds before anything is written: a cluster that these programs can serve, or none yet. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from './error-code.ts'
import { StartRefused } from './start-refused.ts'

export type ClusterState = 'fresh' | 'existing'

/** Refuses with `wrong-version` or `data-unreadable`. */
export async function inspectCluster(dataRoot: string, major: number): Promise<ClusterState> {
  const own = `pg${major}`
  const clusters = (await listNames(dataRoot)).filter(name => /^pg\d+$/.test(name))
  if (clusters.includes(own)) return await inspectOwn(join(dataRoot, own), major)
  for (const other of clusters) {
    const version = await readClusterVersion(join(dataRoot, other))
    if (version !== undefined) throw wrongVersion(join(dataRoot, other), version, major)
  }
  return 'fresh'
}

async function inspectOwn(cluster: string, major: number): Promise<ClusterState> {
  const version = await readClusterVersion(cluster)
  if (version === String(major)) return 'existing'
  if (version !== undefined) throw wrongVersion(cluster, version, major)
  if ((await listNames(cluster)).length === 0) return 'fresh'
  throw new StartRefused(
    'data-unreadable',
    `${cluster} holds files but no PG_VERSION, so it is not a whole database; restore it from a backup, or move it away to begin anew.`,
  )
}

function wrongVersion(cluster: string, version: string, major: number): StartRefused {
  return new StartRefused(
    'wrong-version',
    `The data in ${cluster} was made by PostgreSQL ${version} and the programs are PostgreSQL ${major}; start with version ${version} (SELOSTE_PG_BIN), or move the data by a backup and a restore.`,
  )
}

async function readClusterVersion(cluster: string): Promise<string | undefined> {
  try {
    return (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim()
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw dataUnreadable(cluster, error)
  }
}

async function listNames(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw dataUnreadable(folder, error)
  }
}

export function dataUnreadable(path: string, cause: unknown): StartRefused {
  return new StartRefused(
    'data-unreadable',
    `The data folder ${path} can't be read and written (${errorCode(cause)}); give it to the account that runs Seloste, or set SELOSTE_DATA to another folder.`,
    { cause },
  )
}
