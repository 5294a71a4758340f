/** The row of a creation that carried an Idempotency-Key. */
import type { Generated } from 'kysely'

export type IdempotencyRow = {
  register_id: Generated<string>
  /** The API key that asked: what one key was answered is nothing to another. */
  actor_id: string
  key_hash: Buffer
  /** Of the whole request, under the register's own key, so that it can't be guessed back. */
  request: Buffer
  answered: { id: string }
  made_at: string
}

declare module '#platform/db' {
  interface Tables {
    'api.idempotency': IdempotencyRow
  }
}
