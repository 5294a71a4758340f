/**
 * The database that the configuration means: one of the operator's by DATABASE_URL, or the embedded one, which is started,
 * adopted or found running. Ready for `openHouse`: it exists, it is UTF-8, and of a version that is tested.
 */
import pg from 'pg'
import type { Config } from '#platform/config'
import { type ConnectionSettings, settingsFromUrl } from '#platform/db'
import type { Logger } from '#platform/log'
import { claimDataRoot, findRunningPostgres, startPostgres } from '#platform/postgres'

export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused'
}

export type ConnectedDatabase = Readonly<{ connection: ConnectionSettings; stop(): Promise<void> }>

/** Tested on Debian's 15 and the embedded 18; older ones lack what the schema uses. */
const oldestVersion = 15

/** Owns the data folder until stopped: a second server on the same data is refused. */
export async function connectAsServer(config: Config, log: Logger): Promise<ConnectedDatabase> {
  if (config.databaseUrl !== undefined) return external(config.databaseUrl)
  const claim = await claimDataRoot(config.dataFolder)
  try {
    const postgres = await startPostgres({
      dataRoot: config.dataFolder,
      ...(config.pgBin === undefined ? {} : { binDir: config.pgBin }),
      signalLog: () => log.info({ event: 'postgres.signal' }),
    })
    const connection = await ensureDatabase(postgres.superuser)
    return {
      connection,
      stop: async () => {
        await postgres.stop()
        await claim.release()
      },
    }
  } catch (error) {
    await claim.release()
    throw error
  }
}

/** Beside a running server through its database; alone, the database is started for as long as the command takes. */
export async function connectAsCommand(config: Config, log: Logger): Promise<ConnectedDatabase> {
  if (config.databaseUrl !== undefined) return external(config.databaseUrl)
  const running = await findRunningPostgres(config.dataFolder)
  if (running === undefined) return connectAsServer(config, log)
  return { connection: await ensureDatabase(running), stop: async () => {} }
}

async function external(databaseUrl: string): Promise<ConnectedDatabase> {
  const connection = settingsFromUrl(databaseUrl)
  await ask(connection, async client => {
    const { rows } = await client.query<{ version: number; encoding: string }>(
      `select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding`,
    )
    const { version = 0, encoding = '' } = rows[0] ?? {}
    if (version < oldestVersion) {
      throw new DatabaseRefused(
        `The database is PostgreSQL ${version}; Seloste needs ${oldestVersion} or newer. Nothing was touched.`,
      )
    }
    if (encoding !== 'UTF8')
      throw new DatabaseRefused(
        `The database’s encoding is ${encoding}; make one with encoding UTF8. Nothing was touched.`,
      )
  })
  return { connection, stop: async () => {} }
}

/** The embedded server's own database of the register; made the first time. */
async function ensureDatabase(superuser: ConnectionSettings): Promise<ConnectionSettings> {
  await ask(superuser, async client => {
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'seloste'`)
    if (rowCount === 0) await client.query(`create database seloste template template0 encoding 'UTF8'`)
    await client.query('create extension if not exists pg_stat_statements').catch(() => {})
  })
  return { ...superuser, database: 'seloste' }
}

async function ask(
  connection: ConnectionSettings,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({
    ...connection,
    ssl: connection.ssl ?? false,
    connectionTimeoutMillis: 5_000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer'
    throw new DatabaseRefused(
      `The database does not let us in (${code}). Check DATABASE_URL and that PostgreSQL runs; nothing was touched.`,
      {
        cause: error,
      },
    )
  }
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
