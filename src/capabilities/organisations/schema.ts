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
  created_at: string
  archived_at: string | null
  version: Generated<number>
}

export type RelationshipRow = {
  register_id: Generated<string>
  id: string
  organisation_id: string
  kind: RelationshipKind
  since: string
  until: string | null
}

declare module '#platform/db' {
  interface Tables {
    'organisations.organisation': OrganisationRow
    'organisations.relationship': RelationshipRow
  }
}
