/** Brings up the PostgreSQL that Seloste keeps for itself, and guards that one process at a time serves its data. */
export { claimDataRoot, type DataRootClaim } from './claim-data-root.ts'
export type { PostgresConnection } from './connection.ts'
export { findRunningPostgres } from './find-running-postgres.ts'
export { type PostgresOptions, type StartedPostgres, startPostgres } from './start-postgres.ts'
export { type StartRefusal, StartRefused } from './start-refused.ts'
