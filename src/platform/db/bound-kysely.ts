/**
 * A Kysely that speaks through one connection that somebody else holds. The transaction is opened and ended by
 * `transact`; here a statement only gets a name, so that PostgreSQL parses and plans the same text once per connection.
 */
import { createHash } from 'node:crypto'
import {
  type CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type pg from 'pg'
import type { Tables } from './tables.ts'

/** Past this many texts a connection stops naming new ones: the texts of the house are few, a bound costs nothing. */
const namedStatementsMax = 1_000
const names = new Map<string, string>()

function nameOf(sql: string): string | undefined {
  const known = names.get(sql)
  if (known !== undefined) return known
  if (names.size >= namedStatementsMax) return undefined
  const name = createHash('sha1').update(sql).digest('base64url')
  names.set(sql, name)
  return name
}

/** Whether the transaction has been ended; what comes later must not reach the next one on this connection. */
export type Held = Readonly<{ isOver: boolean }>

class HeldConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient
  readonly #held: Held
  constructor(client: pg.PoolClient, held: Held) {
    this.#client = client
    this.#held = held
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#held.isOver) throw new Error('The transaction of this statement has ended.')
    const name = nameOf(sql)
    const result = await this.#client.query({ text: sql, values: [...parameters], ...(name ? { name } : {}) })
    return {
      rows: result.rows as R[],
      ...(result.command === 'SELECT' ? {} : { numAffectedRows: BigInt(result.rowCount ?? 0) }),
    }
  }

  // biome-ignore lint/correctness/useYield: streaming would hold a portal open on a pipelined connection
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Page by key instead of streaming: a pipelined connection keeps no portal open.')
  }
}

const nothing = async (): Promise<void> => {}

export function boundKysely(client: pg.PoolClient, held: Held): Kysely<Tables> {
  const connection = new HeldConnection(client, held)
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: db => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createDriver: () => ({
        init: nothing,
        acquireConnection: async () => connection,
        beginTransaction: nothing,
        commitTransaction: nothing,
        rollbackTransaction: nothing,
        releaseConnection: nothing,
        destroy: nothing,
      }),
    },
  })
}
