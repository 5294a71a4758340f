/** What an import leaves behind about people: which line they came by, and what it changed of them. */
import { about, echo, fact, key, nothingPersonal, record, trace, who } from '#platform/privacy'
import type { LineRow, PersonBeforeRow, RoleBeforeRow } from './schema.ts'

const reached = ['customer-care', 'contacts', 'marketing'] as const
const employed = ['customer-care', 'marketing', 'claims'] as const

/** It ages with the person. */
const clocks = {
  relationship_ended: 'people.relationship_ended(r.register_id, r.person_id)',
  last_contact: 'people.last_contact(r.register_id, r.person_id)',
}

const ofSource = (what: string) => `(select s.${what} from imports.import i
  join people.source s on s.register_id = i.register_id and s.id = i.source_id
 where i.register_id = r.register_id and i.id = r.import_id)`
const source = { key: ofSource('source_key'), obtained: ofSource('obtained_on') }

const lines = record<LineRow>()('imports.line', {
  clocks,
  afterwards: 'delete',
  source,
  columns: {
    register_id: key,
    import_id: key,
    line: key,
    outcome: trace('person', 'relationship', reached),
    person_id: who('person'),
    problems: fact,
    changes: trace('person', 'relationship', reached),
    same_as: fact,
    row_key: echo('person'),
    keys: echo('person'),
    cells: echo('person'),
    told_on: trace('person', 'relationship', reached),
  },
})

const personsBefore = record<PersonBeforeRow>()('imports.person_before', {
  clocks,
  afterwards: 'delete',
  source,
  columns: {
    register_id: key,
    id: key,
    import_id: key,
    line: key,
    person_id: who('person'),
    given_names: about('person', 'identity', reached),
    family_name: about('person', 'identity', reached),
    call_name: about('person', 'identity', reached),
    language: about('person', 'identity', reached),
    fields: fact,
    sources: key,
    version_before: fact,
    version_after: fact,
  },
})

const rolesBefore = record<RoleBeforeRow>()('imports.role_before', {
  clocks,
  afterwards: 'delete',
  source,
  columns: {
    register_id: key,
    id: key,
    import_id: key,
    line: key,
    person_id: who('person'),
    role_id: key,
    position: about('person', 'employment', employed),
    duties: about('person', 'employment', ['customer-care', 'marketing']),
    is_contact: trace('person', 'employment', employed),
    source_id: key,
    version_before: fact,
    version_after: fact,
  },
})

export const importRecords = [lines, personsBefore, rolesBefore]

export const importNothingPersonal = [
  nothingPersonal(
    'imports.import',
    'what was imported from where and how many lines became what; nobody by name',
  ),
  nothingPersonal(
    'imports.chunk',
    'the file as it came, sealed under the register’s key; gone once it is imported, and two weeks after the last use at the latest',
  ),
  nothingPersonal('imports.organisation_before', 'what an import changed of organisations'),
  nothingPersonal('imports.mapping', 'which heading of a file means what'),
]
