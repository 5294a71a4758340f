/** The rows of people. */
import type { Generated, GeneratedAlways } from 'kysely'
import type { Language } from '#platform/i18n'

export const contactKinds = ['email', 'phone', 'post'] as const
export type ContactKind = (typeof contactKinds)[number]

export const contactStates = ['unverified', 'verified', 'bouncing', 'unreachable'] as const
export type ContactState = (typeof contactStates)[number]

export type SourceRow = {
  register_id: Generated<string>
  id: string
  source_key: string
  obtained_on: string
  recorded_at: string
  /** What came in together (an import): it can be listed and taken back together. */
  batch_id: Generated<string | null>
}

export type PersonRow = {
  register_id: Generated<string>
  id: string
  given_names: string
  family_name: string
  call_name: string | null
  language: Language | null
  birth_date: Buffer | null
  identity_code: Buffer | null
  identity_code_index: Buffer | null
  sort_name: GeneratedAlways<string>
  last_contact_on: string
  created_at: string
  archived_at: string | null
  withheld_since: Generated<string | null>
  version: Generated<number>
  source_id: string
}

export type PersonKeyRow = { register_id: Generated<string>; person_id: string; wrapped: Buffer }

export type FieldSourceRow = {
  register_id: Generated<string>
  id: string
  person_id: string
  field: string
  source_id: string
}

export type ContactPointRow = {
  register_id: Generated<string>
  id: string
  person_id: string
  kind: ContactKind
  value: string | null
  street: string | null
  postal_code: string | null
  town: string | null
  country: string | null
  comparison_key: string
  label: string | null
  state: Generated<ContactState>
  state_since: string
  preferred: Generated<boolean>
  source_id: string
  version: Generated<number>
}

export type RoleRow = {
  register_id: Generated<string>
  id: string
  person_id: string
  organisation_id: string
  employer: string | null
  position: string | null
  duties: string | null
  is_contact: Generated<boolean>
  since: string
  until: string | null
  source_id: string
  version: Generated<number>
}

export type RemovedPointRow = {
  register_id: Generated<string>
  person_id: string
  hash: Buffer
  removed_on: string
}

export type SearchTermRow = { register_id: string; person_id: string; term: string }
export type FacetRow = { register_id: string; person_id: string; facet: string; sort_name: string }

declare module '#platform/db' {
  interface Tables {
    'people.source': SourceRow
    'people.person': PersonRow
    'people.person_key': PersonKeyRow
    'people.field_source': FieldSourceRow
    'people.contact_point': ContactPointRow
    'people.role': RoleRow
    'people.removed_point': RemovedPointRow
    'people.search_term': SearchTermRow
    'people.facet': FacetRow
  }
}
