/** The rows of interactions, of mail that came in, and of tasks. */
import type { Generated } from 'kysely'

export const interactionKinds = ['meeting', 'call', 'email', 'letter', 'note'] as const
export type InteractionKind = (typeof interactionKinds)[number]

export const directions = ['in', 'out', 'none'] as const
export type Direction = (typeof directions)[number]

export type InteractionRow = {
  register_id: Generated<string>
  id: string
  kind: InteractionKind
  direction: Direction
  happened_at: string
  organisation_id: string | null
  source_key: string
  came_by: 'staff' | 'mail'
  recorded_by: string | null
  recorded_at: string
  version: Generated<number>
}

export type ParticipationRow = {
  register_id: Generated<string>
  id: string
  interaction_id: string
  person_id: string | null
  kind: InteractionKind
  direction: Direction
  happened_at: string
  subject: string | null
  body: string | null
}

export type ContentRow = { register_id: Generated<string>; id: string; sealed: Buffer }

export type AttachmentRow = {
  register_id: Generated<string>
  id: string
  interaction_id: string
  person_id: string | null
  content_id: string
  name: string | null
  media_type: string
  bytes: number
}

export type MailboxRow = {
  register_id: Generated<string>
  id: string
  token_hash: Buffer
  sealed: Buffer
  made_at: string
}

export type WaitingRow = {
  register_id: Generated<string>
  id: string
  received_at: string
  summary: Buffer
  message: Buffer
}

export type ReceivedRow = { register_id: Generated<string>; digest: Buffer; received_at: string }

export type TaskRow = {
  register_id: Generated<string>
  id: string
  title: string
  details: string | null
  due_on: string
  assignee_id: string | null
  person_id: string | null
  organisation_id: string | null
  made_by: string | null
  made_at: string
  done_at: string | null
  version: Generated<number>
}

declare module '#platform/db' {
  interface Tables {
    'interactions.interaction': InteractionRow
    'interactions.participation': ParticipationRow
    'interactions.content': ContentRow
    'interactions.attachment': AttachmentRow
    'interactions.mailbox': MailboxRow
    'interactions.waiting': WaitingRow
    'interactions.received': ReceivedRow
    'interactions.task': TaskRow
  }
}
