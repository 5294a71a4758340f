/** How to reach a PostgreSQL server of ours; it fits `pg`'s own configuration as it is. */
export type PostgresConnection = {
  /** The folder of the unix socket: the server listens to no network address. */
  readonly host: string
  /** Names the socket's file; it is no port of the machine. */
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
}

export const superuserName = 'postgres'
export const superuserDatabase = 'postgres'
export const socketPort = 5432
