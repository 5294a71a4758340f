/** The rows of organisations. */
import type { Generated } from 'kysely'
import type { Language } from '#platform/i18n'

export const relationshipKinds = ['customer', 'prospect', 'partner'] as const
export type RelationshipKind = (typeof relationshipKinds)[number]

export type OrganisationRow = {
  register_id: Generated<string>
  id: string
  name: string
  business_id: string | null
  language: Language | null
  street: string | null
  postal_code: string | null
  town: string | null
  country: string | null
  email: string | null
  phone: string | null
  website: string | null
  company_form: string | null
  line_of_business: string | null
  ended_on: string | null
  created_at: string
  archived_at: string | null
  version: Generated<number>
  /** A key of the definition's sources, with the day; null of rows whose source nobody told. */
  source_key: Generated<string | null>
  obtained_on: Generated<string | null>
  ytj_checked_at: Generated<string | null>
  /** When the public business register is asked next. */
  ytj_due_at: Generated<string>
}

export type RelationshipRow = {
  register_id: Generated<string>
  id: string
  organisation_id: string
  kind: RelationshipKind
  since: string
  until: string | null
}

export type FieldSourceRow = {
  register_id: Generated<string>
  organisation_id: string
  /** A column of the organisation. */
  field: string
  source_key: string | null
  obtained_on: string | null
}

/** What can be compared with the public register; an address is one fact of four columns. */
export const comparedFacts = [
  'name',
  'address',
  'website',
  'company-form',
  'line-of-business',
  'ended',
] as const
export type ComparedFact = (typeof comparedFacts)[number]

/** Columns of an organisation, as the register would have them. */
export type Theirs = Readonly<Partial<Record<ComparedColumn, string | null>>>
export type ComparedColumn = (typeof columnsOfFact)[ComparedFact][number]

export const columnsOfFact = {
  name: ['name'],
  address: ['street', 'postal_code', 'town', 'country'],
  website: ['website'],
  'company-form': ['company_form'],
  'line-of-business': ['line_of_business'],
  ended: ['ended_on'],
} as const satisfies Record<ComparedFact, readonly (keyof OrganisationRow)[]>

export type DifferenceRow = {
  register_id: Generated<string>
  organisation_id: string
  fact: ComparedFact
  theirs: Theirs
  seen_at: string
  kept_at: string | null
}

export type AskingRow = {
  register_id: Generated<string>
  /** By its name, as the house knows it. */
  service: 'ytj'
  answered_at: string | null
  failed_at: string | null
  paused_until: string | null
}

declare module '#platform/db' {
  interface Tables {
    'organisations.organisation': OrganisationRow
    'organisations.relationship': RelationshipRow
    'organisations.field_source': FieldSourceRow
    'organisations.difference': DifferenceRow
    'organisations.asking': AskingRow
  }
}
