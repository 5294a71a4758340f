/** The rows of the log. */
import type { AboutRow, ReadRow } from './personal-data.ts'

export type EntryRow = {
  register_id: string
  seq: bigint
  at: string
  actor_kind: 'staff' | 'key' | 'system' | 'public'
  actor_id: string | null
  operation: string
  fact: string
  refs: Readonly<Record<string, unknown>>
  about: readonly string[]
  hash: Buffer
}

declare module '#platform/db' {
  interface Tables {
    'audit.entry': EntryRow
    'audit.about': AboutRow
    'audit.read': ReadRow
  }
}
