/**
 * One transaction inside one register. Row-level security reads the register from a setting that lives exactly as long
 * as the transaction, so a connection given back to the pool remembers nobody.
 */
import type { Duplex } from 'node:stream'
import { setImmediate as afterwards } from 'node:timers'
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
  /** Called once while the commit is under way, for what needs the processor and not the database. */
  meanwhile(work: () => void): void
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
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
])

/** What the driver says without a code when the server is gone under a connection that it holds or is given. */
const awayTold = /Connection terminated|timeout exceeded when trying to connect|is not queryable/

export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return away.has(code) || awayTold.test(error.message)
}

/** A row of that name is there by now; the row that was pointed at is gone; two waited for each other. */
const rivalled = new Set(['23505', '23503', '40P01', '40001'])

/** Another transaction was quicker between our look and our writing. Looked at again, things have an answer. */
export const isRivalled = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && rivalled.has(String(error.code))

/** What the opening answered a moment ago, and whether a new answer is still that. */
export type Expected<Opened> = Readonly<{ opened: Opened; isStill(opened: Opened): boolean }>

/** What was expected is so no longer; nothing of what was done on it remains. */
class NoLonger extends Error {}

/**
 * Runs `work` in a transaction of the register and commits, or rolls back when it throws. With `expected` the work begins
 * before the opening has answered, in the same journey; what it finds is given out only once the answer has come and is the
 * expected one, else all is rolled back and done anew.
 */
export async function transact<Result, Opened = undefined>(
  pool: pg.Pool,
  registerId: string,
  work: (transaction: Transaction<Opened>) => Promise<Result>,
  opening?: Opening<Opened>,
  expected?: Expected<Opened>,
): Promise<Result> {
  if (!uuid.test(registerId)) throw new Error('A register is named by its UUID.')
  try {
    return await attempt(pool, registerId, { work, opening, expected })
  } catch (error) {
    if (error instanceof NoLonger) return attempt(pool, registerId, { work, opening, expected: undefined })
    throw error
  }
}

type Attempt<Result, Opened> = Readonly<{
  work: (transaction: Transaction<Opened>) => Promise<Result>
  opening: Opening<Opened> | undefined
  expected: Expected<Opened> | undefined
}>

async function attempt<Result, Opened>(
  pool: pg.Pool,
  registerId: string,
  { work, opening, expected }: Attempt<Result, Opened>,
): Promise<Result> {
  const client = await connect(pool)
  let broken: Error | undefined
  let begun: Promise<unknown> = Promise.resolve()
  const held = { isOver: false }
  try {
    // Not awaited by itself: the connection is pipelined, so the beginning travels with the first statement.
    together(client)
    begun = unheard(client.query(`begin; set local seloste.register_id = '${registerId}'`))
    const asked = unheard(opening?.(client) ?? (Promise.resolve() as Promise<Opened>))
    const opened = expected === undefined ? await asked : expected.opened
    const last: Promise<unknown>[] = []
    const lastly = (sent: Promise<unknown>): void => void last.push(unheard(sent))
    let aside: (() => void) | undefined
    const meanwhile = (work: () => void): void => {
      aside = work
    }
    const working = unheard(work({ db: boundKysely(client, held), opened, client, lastly, meanwhile }))
    if (expected !== undefined) {
      // Nothing of it may reach the connection after it has been rolled back.
      await Promise.allSettled([working])
      if (!expected.isStill(await asked)) throw new NoLonger()
    }
    const result = await working
    await commit(client, held, last, aside)
    await begun
    return result
  } catch (error) {
    held.isOver = true
    const cause = await firstCause(begun, error)
    broken = await rollBack(client)
    if (isAway(cause)) throw new DatabaseAway('The database is away.', { cause })
    throw cause
  } finally {
    client.release(broken)
  }
}

async function commit(
  client: pg.PoolClient,
  held: { isOver: boolean },
  last: readonly Promise<unknown>[],
  aside: (() => void) | undefined,
): Promise<void> {
  // A statement reaches the connection some microtasks after it was begun; the commit must not overtake it.
  if (last.length > 0) {
    together(client)
    await setImmediate()
  }
  held.isOver = true
  const committed = unheard(client.query('commit'))
  if (aside !== undefined) {
    // Not before the commit has left.
    await setImmediate()
    aside()
  }
  await Promise.all([...last, committed])
  // PostgreSQL answers so, and not with an error, when a statement had failed before and nobody let it be known.
  if ((await committed).command !== 'COMMIT')
    throw new Error('A failed statement was passed over, so nothing of the transaction was kept.')
}

/** What is sent until the event loop turns leaves as one packet, which wakes the database once. */
function together(client: pg.PoolClient): void {
  const { stream } = (client as pg.PoolClient & { connection: { stream: Duplex } }).connection
  stream.cork()
  afterwards(() => stream.uncork())
}

/** Its failure is met where it is awaited; until then it is no unhandled one. */
function unheard<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {})
  return promise
}

/** After a beginning that failed every statement fails, but only the first failure tells why. */
const firstCause = (begun: Promise<unknown>, error: unknown): Promise<unknown> =>
  begun.then(
    () => error,
    cause => cause,
  )

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
