/** The rows of permissions, and the words in code that they are written in. */
import type { Generated } from 'kysely'
import type { LogActor } from '#platform/audit'
import type { Language } from '#platform/i18n'

/** How somebody is reached. A text message and a call go to the same number, and the law tells them apart. */
export const channels = ['email', 'sms', 'phone', 'post'] as const
export type Channel = (typeof channels)[number]

/** What for: the four that a person may forbid (N10.4). */
export const aims = ['direct-advertising', 'distance-selling', 'direct-marketing', 'research'] as const
export type Aim = (typeof aims)[number]

export const deeds = [
  'prohibition',
  'consent',
  'withdrawal',
  'existing-customer',
  'b2b-role',
  'lifting',
] as const
export type Deed = (typeof deeds)[number]

/** How a person's word reaches us. */
export const ways = ['staff', 'form', 'phone', 'letter', 'email'] as const
/**
 * The others are the program's own: two people were made one, an address that was forbidden was entered again, or somebody
 * who shares it forbade it.
 */
export type Way = (typeof ways)[number] | 'api' | 'import' | 'merge' | 'entered-again' | 'shared-address'

/** Why an entry was ended: the person wished it, it was entered by mistake, things have changed. */
export const liftingReasons = ['wish', 'mistake', 'changed'] as const
/** Why somebody's duties fit what we sell: they buy it, they plan it, or it is about the work that they do. */
export const dutyReasons = ['procures', 'plans', 'applies'] as const
export type EntryReason = (typeof liftingReasons)[number] | (typeof dutyReasons)[number]

export type EntryRow = {
  register_id: Generated<string>
  id: string
  person_id: string
  /** Null: the whole person. */
  contact_id: string | null
  what: Deed
  channel: Channel | 'any'
  purpose: Aim | 'any'
  /** Null: every topic. */
  topic: string | null
  via: Way
  reason: EntryReason | null
  /** The role that a B2B permission rests on, or the sale that an existing customer's does, where we keep it. */
  rests_on: string | null
  sold_on: string | null
  wording_id: string | null
  /** The entry that a lifting ends. */
  ends: string | null
  /** The entry that says the same of whoever was merged, or that forbade an address before it was entered again or of whom it is shared with. */
  carried_from: string | null
  source_key: string | null
  /** When it was said; `recorded_at` is when it was entered. */
  at: string
  recorded_at: string
  actor_kind: LogActor['kind']
  actor_id: string | null
}

export type WordingRow = {
  register_id: Generated<string>
  id: string
  key: string
  language: Language
  version: number
  text: string
  added_at: string
}

export type BarredRow = {
  register_id: Generated<string>
  kind: 'email' | 'phone' | 'post'
  hash: Buffer
  entry_id: string
}

declare module '#platform/db' {
  interface Tables {
    'permissions.entry': EntryRow
    'permissions.wording': WordingRow
    'permissions.barred': BarredRow
  }
}
