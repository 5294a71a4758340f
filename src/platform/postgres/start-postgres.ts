/** Starts the PostgreSQL of a data root, or takes over the one that an earlier process has left running there. */
import { access, constants } from 'node:fs/promises'
import { type Account, chooseAccount } from './accounts.ts'
import { bringUp } from './bring-up.ts'
import type { PostgresConnection } from './connection.ts'
import { createCluster } from './create-cluster.ts'
import { type DataLayout, layOutData } from './data-layout.ts'
import { dataUnreadable, inspectCluster } from './inspect-cluster.ts'
import { keepRunning } from './keep-running.ts'
import { type Launched, launchServer } from './launch-server.ts'
import { giveTo, letPass, openDataRoot } from './open-data-root.ts'
import { openSocketFolder } from './open-socket-folder.ts'
import { findPrograms, type Programs } from './programs.ts'
import { reachPrograms } from './reachable-programs.ts'
import { settleServer } from './server-settings.ts'
import { StartRefused } from './start-refused.ts'
import { writeState } from './state-file.ts'
import { stopServer } from './stop-server.ts'
import { getPassword } from './superuser-password.ts'

export type PostgresOptions = {
  /** Made if missing. The cluster goes into `pg<major>` in it. */
  readonly dataRoot: string
  /** A system PostgreSQL's bin folder, in place of the programs that come with Seloste. */
  readonly binDir?: string | undefined
  /** The account to run as when this process is root. */
  readonly account?: string | undefined
  /** Laid over our own settings, for the throw-away servers of tests. */
  readonly settings?: Readonly<Record<string, string>> | undefined
  /** Hears, in one line each, what happens to the server later on. */
  readonly signalLog?: ((line: string) => void) | undefined
}

export type StartedPostgres = {
  readonly superuser: PostgresConnection
  /** It was running already. */
  readonly adopted: boolean
  readonly version: string
  /** Resolves when the server is gone; asking twice is asking once. */
  stop(): Promise<void>
}

/**
 * Refuses with a `StartRefused`; until the version of the data is known to fit, nothing is written. Claim the data
 * root first: two starts at once would both try to make the cluster.
 */
export async function startPostgres(options: PostgresOptions): Promise<StartedPostgres> {
  const signalLog = options.signalLog ?? (() => {})
  const programs = await findPrograms(options.binDir)
  const found = await inspectCluster(options.dataRoot, programs.major)
  const layout = layOutData(await openDataRoot(options.dataRoot), programs.major)
  if (found === 'existing') await getPassword(layout.passwordFile)
  const bring = async (mayCreate: boolean) => {
    const preparation = { ...options, signalLog, mayCreate }
    const running = await bringUp(layout, () => prepareAndLaunch(layout, programs, preparation))
    await writeState(layout.stateFile, { connection: running.connection, cluster: layout.cluster })
    return running
  }
  const first = await bring(true)
  const keeper = keepRunning(first, () => bring(false), signalLog)
  let stopping: Promise<void> | undefined
  return {
    superuser: first.connection,
    adopted: first.adopted,
    version: first.version,
    stop() {
      stopping ??= keeper.letGo().then(last => stopServer(last.mark, layout.stateFile))
      return stopping
    },
  }
}

/** Only now, with no server running, may the data change hands and the programs be copied. */
async function prepareAndLaunch(
  layout: DataLayout,
  programs: Programs,
  options: PostgresOptions & { signalLog: (line: string) => void; mayCreate: boolean },
): Promise<Launched> {
  const account = await chooseAccount({ cluster: layout.cluster, configured: options.account })
  if (account) await letPass(layout.root, account)
  const binFolder = await reachPrograms(programs, account, layout.root)
  await openSocketFolder(layout, account)
  const state = await inspectCluster(layout.root, programs.major)
  if (state === 'fresh' && !options.mayCreate) throw vanished(layout.cluster)
  if (state === 'fresh') await createCluster(layout, binFolder, account)
  await takeOver(layout.cluster, account)
  const settings = { ...(await settleServer(binFolder, layout.socketFolder)), ...options.settings }
  return await launchServer({ layout, binFolder, account, settings, signalLog: options.signalLog })
}

async function takeOver(cluster: string, account: Account | undefined): Promise<void> {
  try {
    if (account) await giveTo(account, cluster)
    await access(cluster, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw dataUnreadable(cluster, error)
  }
}

/** A server that was running has had data: an empty one in its place would hide that the disk is gone. */
function vanished(cluster: string): StartRefused {
  return new StartRefused(
    'data-unreadable',
    `The data in ${cluster} has gone away while it was in use; bring its disk back, or restore a backup.`,
  )
}
