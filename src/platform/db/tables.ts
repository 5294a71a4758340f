/**
 * Every table of the house, by its qualified name, gathered by declaration merging: a capability's `schema.ts`
 * adds its own rows here, so one `Db` is typed for all and a misspelt table does not compile.
 *
 * Values as they leave the driver: timestamptz is an ISO instant in UTC ("2026-03-03T07:00:00.123456Z"), date is
 * "YYYY-MM-DD", bigint is a bigint, bytea is a Buffer.
 */
import type { Kysely, Transaction } from 'kysely'

// biome-ignore lint/suspicious/noEmptyInterface: filled by each capability's schema.ts
export interface Tables {}

export type Db = Kysely<Tables> | Transaction<Tables>
