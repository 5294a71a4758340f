/** The rows of disclosures. */
import type { Generated } from 'kysely'

export const formats = ['csv', 'xlsx', 'vcard'] as const
export type Format = (typeof formats)[number]

/** Not a recipient of the notice: what is taken out for the controller's own use goes to nobody else (N7.1). */
export const inside = 'inside'

export type DisclosureRow = {
  register_id: Generated<string>
  id: string
  given_at: string
  actor_kind: 'staff' | 'key' | 'system'
  actor_id: string | null
  purpose: string
  recipient: string
  list: string
  columns: readonly string[]
  format: Format
  subjects: number
}

export type DisclosedPersonRow = {
  register_id: Generated<string>
  disclosure_id: string
  place: number
  person_id: string
  given_at: string
  purpose: string
  recipient: string
  columns: readonly string[]
}

export type OtherRow = {
  register_id: Generated<string>
  disclosure_id: string
  place: number
  subject_id: string
}

declare module '#platform/db' {
  interface Tables {
    'disclosures.disclosure': DisclosureRow
    'disclosures.person': DisclosedPersonRow
    'disclosures.other': OtherRow
  }
}
