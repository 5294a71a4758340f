/** What the outbox knows about those it writes to. The letter itself may hold a link that lets its reader in: a secret. */
import type { Generated } from 'kysely'
import { fact, key, record, secret, trace, who } from '#platform/privacy'

export type MessageRow = {
  register_id: Generated<string>
  id: string
  recipient_id: string | null
  /** Which letter it is, by its name in code: `staff.invitation`. */
  kind: string
  content: Buffer | null
  state: 'waiting' | 'sent' | 'refused'
  attempts: number
  last_code: number | null
  made_at: string
  closed_at: string | null
}

declare module '#platform/db' {
  interface Tables {
    'mail.message': MessageRow
  }
}

export const messages = record<MessageRow>()('mail.message', {
  clocks: { recorded: 'r.made_at::date' },
  afterwards: 'delete',
  columns: {
    register_id: key,
    id: key,
    recipient_id: who('recipient', 'staff'),
    kind: trace('recipient', 'credentials', ['access-control']),
    content: secret('recipient'),
    state: fact,
    attempts: fact,
    last_code: fact,
    made_at: trace('recipient', 'credentials', ['access-control']),
    closed_at: fact,
  },
})
