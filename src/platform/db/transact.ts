/**
 * One transaction inside one register. Row-level security reads the register from a setting that lives exactly as long
 * as the transaction, so a connection given back to the pool remembers nobody.
 */
import { setImmediate } from 'node:timers/promises'
import type pg from 'pg'
import { boundKysely } from './bound-kysely.ts'
import type { Db } from './tables.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export type Transaction<Opened> = Readonly<{
  db: Db
  opened: Opened
  client: pg.PoolClient
  /** A statement whose answer nobody waits for: it travels with the commit, and its failure fails the commit. */
  lastly(statement: Promise<unknown>): void
}>

/** What is asked together with the opening (who holds this key?), so that it costs no round trip of its own. */
export type Opening<Opened> = (client: pg.PoolClient) => Promise<Opened>

/** The database can't be reached or is shutting down: the caller answers 503 and tries again later. */
export class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway'
}

const away = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08006',
  '53300',
  'ECONNREFUSED',
  'ENOENT',
  'ECONNRESET',
  'EPIPE',
])

export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return away.has(code) || /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
}

/** Runs `work` in a transaction of the register and commits, or rolls back when it throws. */
export async function transact<Result, Opened = undefined>(
  pool: pg.Pool,
  registerId: string,
  work: (transaction: Transaction<Opened>) => Promise<Result>,
  opening?: Opening<Opened>,
): Promise<Result> {
  if (!uuid.test(registerId)) throw new Error('A register is named by its UUID.')
  const client = await connect(pool)
  let broken: Error | undefined
  try {
    // Not awaited one by one: the connection is pipelined, so the opening travels with the first statement.
    const begun = client.query(`begin; set local seloste.register_id = '${registerId}'`)
    const asked = opening?.(client) as Promise<Opened>
    const [, opened] = await Promise.all([begun, asked])
    const last: Promise<unknown>[] = []
    const result = await work({ db: boundKysely(client), opened, client, lastly: sent => last.push(sent) })
    // A statement reaches the connection some microtasks after it was begun; the commit must not overtake it.
    if (last.length > 0) await setImmediate()
    await Promise.all([...last, client.query('commit')])
    return result
  } catch (error) {
    broken = await rollBack(client)
    if (isAway(error)) throw new DatabaseAway('The database is away.', { cause: error })
    throw error
  } finally {
    client.release(broken)
  }
}

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect()
  } catch (error) {
    throw new DatabaseAway('The database is away.', { cause: error })
  }
}

/** A connection that can't even roll back is thrown away. */
async function rollBack(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback')
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error('The connection could not roll back.')
  }
}
