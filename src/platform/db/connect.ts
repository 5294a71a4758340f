/**
 * The two doors into PostgreSQL. The *owner* owns the schemas and migrates; the *application* role owns nothing, can't
 * bypass row-level security and has only the privileges that the declarations give it. All requests go through the second.
 */
import { createHmac } from 'node:crypto'
import pg from 'pg'
import { readAsTyped } from './read-as-typed.ts'

export type ConnectionSettings = Readonly<{
  host: string
  port: number
  user: string
  password: string
  database: string
  ssl?: boolean
}>

/** What every request runs as: grants and policies name this role, and nobody signs in as it. */
export const applicationRole = 'seloste_app'

/**
 * The member of that role by which one installation signs in. Name and password are derived from the master key, so they
 * are stored nowhere, and two installations on one server don't change each other's.
 */
export function applicationLogin(masterKey: Uint8Array): Readonly<{ user: string; password: string }> {
  const derived = (use: string) => createHmac('sha256', masterKey).update(use)
  return {
    user: `${applicationRole}_${derived('database login').digest('hex').slice(0, 12)}`,
    password: derived('database password').digest('base64url'),
  }
}

/** Reads a `postgres://` address. The path may name a socket folder with `?host=/run/postgresql`. */
export function settingsFromUrl(databaseUrl: string): ConnectionSettings {
  const url = new URL(databaseUrl)
  return {
    host: url.searchParams.get('host') ?? decodeURIComponent(url.hostname || 'localhost'),
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)) || 'postgres',
    ssl: ['require', 'verify-full', 'verify-ca'].includes(url.searchParams.get('sslmode') ?? ''),
  }
}

/** A pool of at most `connectionsMax`. Losing an idle connection is expected (the server restarts) and is only told. */
export function openPool(
  settings: ConnectionSettings,
  options: { connectionsMax: number; pipeline?: boolean; onLost?: () => void },
): pg.Pool {
  const pool = new pg.Pool({
    ...settings,
    ssl: settings.ssl ? { rejectUnauthorized: true } : false,
    max: options.connectionsMax,
    types: readAsTyped,
    // The first statement of a request opens its transaction; sending it together with the next saves a round trip.
    pipeline: options.pipeline ?? false,
    connectionTimeoutMillis: 5_000,
    // A server that has gone silent (a network that is cut, a machine that hangs) is given up a little after it would have
    // given up the statement itself.
    query_timeout: 65_000,
    keepAlive: true,
    idleTimeoutMillis: 60_000,
    application_name: 'seloste',
    options: '-c TimeZone=UTC -c statement_timeout=60s -c idle_in_transaction_session_timeout=60s',
  } as pg.PoolConfig)
  // Without a listener the process would die with the server; the next request simply connects anew. A pool that is ended
  // answers before its connections are closed, so a server that stops right after it still breaks some: that is no loss.
  pool.on('error', () => {
    if (!pool.ending) options.onLost?.()
  })
  // A connection that is in use has no listener of the pool's. Losing it fails its statements, which is told enough.
  pool.on('connect', client => client.on('error', () => {}))
  return pool
}
