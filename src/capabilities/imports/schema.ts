/** The rows of imports. */
import type { Generated } from 'kysely'
import type { Dialect } from '#platform/spreadsheet'
import type { Target } from './rules/recognise/targets.ts'

export const importStates = [
  'named',
  'uploaded',
  'mapped',
  'checking',
  'checked',
  'running',
  'done',
  'cancelled',
  'failed',
  'undoing',
  'undone',
] as const
export type ImportState = (typeof importStates)[number]

export const outcomes = ['new', 'changed', 'matched', 'repeated', 'refused', 'kept', 'undone'] as const
export type Outcome = (typeof outcomes)[number]

export type Aim = Target | 'ignore'

export type ImportRow = {
  register_id: Generated<string>
  id: string
  source_id: string
  purpose: string
  state: ImportState
  file_name: string | null
  /** Of the file; while it comes, of what has come. */
  bytes: Generated<number>
  digest: Buffer | null
  /** Which sending of a file the pieces are of: a later one takes the place of an earlier. */
  upload: string | null
  file_used_at: string | null
  dialect: Dialect | null
  sheets: Generated<readonly string[]>
  headings: Generated<readonly string[]>
  shape: 'own' | 'lyyti' | 'hubspot' | 'mailchimp' | null
  targets: readonly Aim[] | null
  /** The first rows, sealed: what the page shows beside each heading. */
  sample: Buffer | null
  /** Lines with data in the file, known once it has been gone through. */
  lines: number | null
  /** The line up to which the running pass has come, in the file's own numbering. */
  at: Generated<number>
  added: Generated<number>
  matched: Generated<number>
  changed: Generated<number>
  refused: Generated<number>
  repeated: Generated<number>
  kept: Generated<number>
  problem: string | null
  problem_line: number | null
  tell_by: string | null
  told_on: string | null
  lease: string | null
  leased_until: string | null
  /** How often the running pass has failed by our own fault since it last came further. */
  faults: Generated<number>
  version: Generated<number>
  begun_at: string
  finished_at: string | null
}

export type ChunkRow = { register_id: Generated<string>; import_id: string; no: number; sealed: Buffer }

export type LineRow = {
  register_id: Generated<string>
  import_id: string
  line: number
  outcome: Outcome
  person_id: string | null
  /** Codes, with the column that they are about: `email.no-at@3`. */
  problems: Generated<readonly string[]>
  changes: Generated<readonly string[]>
  same_as: number | null
  row_key: string | null
  keys: readonly string[] | null
  cells: Buffer | null
  told_on: string | null
}

export type PersonBeforeRow = {
  register_id: Generated<string>
  id: string
  import_id: string
  line: number
  person_id: string
  given_names: string | null
  family_name: string | null
  call_name: string | null
  language: string | null
  fields: readonly string[]
  /** The source that each field had; the nil UUID where the row's own stood for it. */
  sources: readonly string[]
  /** What its version was before the change, and is after it: by that it is known whether somebody has changed it since. */
  version_before: number
  version_after: number
}

export type RoleBeforeRow = {
  register_id: Generated<string>
  id: string
  import_id: string
  line: number
  person_id: string
  role_id: string
  position: string | null
  duties: string | null
  is_contact: boolean
  source_id: string
  version_before: number
  version_after: number
}

export type OrganisationBeforeRow = {
  register_id: Generated<string>
  id: string
  import_id: string
  organisation_id: string
  created: boolean
  columns: readonly string[]
  version_before: number
  version_after: number
}

export type MappingRow = {
  register_id: Generated<string>
  id: string
  name: string
  pairs: readonly { heading: string; target: Aim }[]
}

declare module '#platform/db' {
  interface Tables {
    'imports.import': ImportRow
    'imports.chunk': ChunkRow
    'imports.line': LineRow
    'imports.person_before': PersonBeforeRow
    'imports.role_before': RoleBeforeRow
    'imports.organisation_before': OrganisationBeforeRow
    'imports.mapping': MappingRow
  }
}
