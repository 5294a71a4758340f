/** Makes a new cluster beside its place and moves it there whole, so that a cluster is never found half made. */
import { execFile } from 'node:child_process'
import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { type Account, identityOf } from './accounts.ts'
import { superuserName } from './connection.ts'
import type { DataLayout } from './data-layout.ts'
import { listProcessesIn, signalProcess } from './processes.ts'
import { programEnvironment } from './programs.ts'
import { StartRefused } from './start-refused.ts'
import { keepPassword } from './superuser-password.ts'
import { syncFolder } from './write-durably.ts'

const run = promisify(execFile)
const initdbTimeoutMs = 120_000

/** Needs the socket folder: initdb reads the password from a file there, which only the account can reach. */
export async function createCluster(layout: DataLayout, binFolder: string, account?: Account): Promise<void> {
  const draft = layout.unfinishedCluster
  await clearUnfinished(draft)
  const password = await keepPassword(layout.passwordFile)
  const passwordForInitdb = join(layout.socketFolder, 'initdb.password')
  try {
    await mkdir(draft, { mode: 0o700 })
    await rm(passwordForInitdb, { force: true })
    await writeFile(passwordForInitdb, `${password}\n`, { mode: 0o600, flag: 'wx' })
    if (account) {
      await chown(draft, account.uid, account.gid)
      await chown(passwordForInitdb, account.uid, account.gid)
    }
    await run(join(binFolder, 'initdb'), initdbArguments(draft, passwordForInitdb), {
      ...identityOf(account),
      env: programEnvironment,
      cwd: '/',
      timeout: initdbTimeoutMs,
    })
    await rename(draft, layout.cluster)
    await syncFolder(dirname(layout.cluster))
  } catch (cause) {
    throw new StartRefused(
      'did-not-start',
      `A new database could not be made in ${layout.root} (${lastLine(cause)}); mend what it names and start again.`,
      { cause },
    )
  } finally {
    await rm(passwordForInitdb, { force: true })
  }
}

/** An initdb outlives the process that started it, and would go on writing into the folder of the same name. */
async function clearUnfinished(draft: string): Promise<void> {
  for (const pid of await listProcessesIn(draft)) signalProcess(pid, 'SIGKILL')
  await rm(draft, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
}

function initdbArguments(cluster: string, passwordFile: string): string[] {
  return [
    ...['-D', cluster, '-U', superuserName, `--pwfile=${passwordFile}`],
    ...['--auth-local=scram-sha-256', '--auth-host=scram-sha-256'],
    // Names are ordered by an explicit ICU collation, so the cluster's own order is the fastest one that knows UTF-8.
    ...['-E', 'UTF8', '--locale=C.UTF-8'],
    '--data-checksums',
    '--no-instructions',
  ]
}

function lastLine(error: unknown): string {
  const told = typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr) : ''
  const lines = told.split('\n').filter(line => /error|fatal|could not|no space/i.test(line))
  return (
    lines.at(-1)?.trim() ??
    (error instanceof Error ? error.message.split('\n')[0] : undefined) ??
    'no reason told'
  )
}
