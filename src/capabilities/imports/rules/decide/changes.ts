/** What a slice of lines changes in the register, gathered so that each table is written once. */

import type { OrganisationInput } from './decide-organisation.ts'
import type { SourcedField } from './known.ts'
import type { LinePoint } from './line.ts'

export type Changes = {
  organisations: { id: string; input: OrganisationInput }[]
  filled: { id: string; columns: Record<string, string>; versionAfter: number }[]
  persons: { id: string; names: Record<SourcedField, string | null> }[]
  /** Of people known before: what was there, what is there now. */
  renamed: {
    line: number
    id: string
    set: Partial<Record<SourcedField, string>>
    before: Record<SourcedField, string | null>
    sourcesBefore: Partial<Record<SourcedField, string | undefined>>
    sealed: readonly ('birth_date' | 'identity_code')[]
    versionAfter: number
  }[]
  sealed: { id: string; column: 'birth_date' | 'identity_code'; plain: string }[]
  points: { personId: string; point: LinePoint; preferred: boolean }[]
  roles: {
    id: string
    personId: string
    organisationId: string
    employer: string
    position: string | null
    duties: string | null
    isContact: boolean
  }[]
  roleChanges: {
    line: number
    id: string
    personId: string
    position: string | null
    duties: string | null
    isContact: boolean
    before: { position: string | null; duties: string | null; isContact: boolean; sourceId: string }
    versionAfter: number
  }[]
  prohibitions: { person: string; channel: 'any' | 'email' | 'sms' | 'phone' | 'post' }[]
  /** What a line forbids for its addresses, whoever has them and whatever becomes of the line. */
  forbidden: {
    kind: LinePoint['kind']
    key: string
    channel: 'any' | 'email' | 'sms' | 'phone' | 'post'
    /** Of a street and a house one person's wish is not their neighbour's. */
    name?: string
  }[]
  lines: {
    line: number
    outcome: 'new' | 'changed' | 'matched' | 'repeated' | 'refused'
    personId: string | null
    problems: readonly string[]
    changes: readonly string[]
    sameAs: number | null
    rowKey: string | null
    keys: readonly string[] | null
  }[]
}

export const noChanges = (): Changes => ({
  organisations: [],
  filled: [],
  persons: [],
  renamed: [],
  sealed: [],
  points: [],
  roles: [],
  roleChanges: [],
  prohibitions: [],
  forbidden: [],
  lines: [],
})
