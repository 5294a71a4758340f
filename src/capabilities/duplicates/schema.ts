/** The rows of duplicates, and the words in code that they are written in. */
import type { Generated } from 'kysely'
import type { Language } from '#platform/i18n'

/** Why two entries may be about one person, the weightiest first. */
export const reasons = [
  'same-email',
  'same-phone',
  'same-birth-date',
  'same-name',
  'similar-name',
  'same-address',
  'same-organisation',
  'same-postal-code',
] as const
export type Reason = (typeof reasons)[number]

/** 3: nearly certain; 2: likely; 1: worth a look. */
export type Strength = 1 | 2 | 3

/** The fields of a person of which one value stays, by their columns. */
export const mergedFields = [
  'given_names',
  'family_name',
  'call_name',
  'language',
  'birth_date',
  'identity_code',
] as const
export type MergedField = (typeof mergedFields)[number]

export type SearchRow = {
  register_id: Generated<string>
  id: string
  scope: 'source' | 'everybody'
  source_id: string | null
  /** Of everybody: the last one who was looked at. */
  after_id: string | null
  looked: Generated<number>
  found: Generated<number>
  /** Names and addresses that so many share that they tell nothing. */
  common: Generated<number>
  begun_at: string
  ended_at: string | null
}

export type WaitingRow = { register_id: Generated<string>; search_id: string; person_id: string }

export type PairRow = {
  register_id: Generated<string>
  id: string
  person_id: string | null
  other_id: string | null
  reasons: Reason[]
  strength: Strength
  state: 'open' | 'two'
  found_at: string
  decided_at: string | null
}

export type MergeRow = {
  register_id: Generated<string>
  id: string
  /** Whose entry it is now: another's, if the one who stayed was merged in turn. */
  person_id: string
  gone_id: string
  /** Whose it was when they were made one. */
  into_id: string
  taken: MergedField[]
  merged_at: string
}

export type FieldSource = Readonly<{ id: string; field: string; source_id: string }>

export type KeptPersonRow = {
  register_id: Generated<string>
  id: string
  merge_id: string
  person_id: string
  was: 'gone' | 'stayed'
  given_names: string | null
  family_name: string | null
  call_name: string | null
  language: Language | null
  birth_date: Buffer | null
  identity_code: Buffer | null
  identity_code_index: Buffer | null
  last_contact_on: string
  created_at: string
  archived_at: string | null
  version: number
  source_id: string
  field_sources: FieldSource[] | null
}

export type DoubleRow = {
  register_id: Generated<string>
  id: string
  merge_id: string
  person_id: string
  table_name: string
  contact: string | null
  noted: string | null
  kept: Record<string, unknown> | null
}

export type MovedRow = {
  register_id: Generated<string>
  id: string
  merge_id: string
  table_name: string
  column_name: string
  row_name: string
  digest: string
  before: Record<string, unknown> | null
}

declare module '#platform/db' {
  interface Tables {
    'duplicates.search': SearchRow
    'duplicates.waiting': WaitingRow
    'duplicates.pair': PairRow
    'duplicates.merge': MergeRow
    'duplicates.kept_person': KeptPersonRow
    'duplicates.double': DoubleRow
    'duplicates.moved': MovedRow
  }
}
