/** What is held of people so that nobody stands here twice, and so that two who were made one can be told apart again. */
import { about, echo, fact, key, nothingPersonal, record, trace, who } from '#platform/privacy'
import type { DoubleRow, KeptPersonRow, MergeRow, PairRow, WaitingRow } from './schema.ts'

/** As long as the same of the person themselves (`people/personal-data.ts`). */
const named = ['customer-care', 'contacts', 'marketing', 'claims'] as const
const reached = ['customer-care', 'contacts', 'marketing'] as const

const ofPerson = {
  relationship_ended: 'people.relationship_ended(r.register_id, r.person_id)',
  last_contact: 'people.last_contact(r.register_id, r.person_id)',
}

const waiting = record<WaitingRow>()('duplicates.waiting', {
  clocks: {},
  afterwards: 'delete',
  once: ['search_id'],
  columns: { register_id: key, search_id: key, person_id: who('person') },
})

/** It repeats nothing and tells nothing: why two are alike stands in the two. */
const pairs = record<PairRow>()('duplicates.pair', {
  clocks: {},
  afterwards: 'delete',
  once: ['person_id', 'other_id'],
  columns: {
    register_id: key,
    id: key,
    person_id: who('person'),
    other_id: who('other'),
    reasons: fact,
    strength: fact,
    state: fact,
    found_at: fact,
    decided_at: fact,
  },
})

const merges = record<MergeRow>()('duplicates.merge', {
  clocks: {},
  afterwards: 'delete',
  formerly: 'gone_id',
  columns: {
    register_id: key,
    id: key,
    person_id: who('person'),
    gone_id: key,
    into_id: key,
    taken: fact,
    merged_at: fact,
  },
})

const keptPeople = record<KeptPersonRow>()('duplicates.kept_person', {
  clocks: ofPerson,
  afterwards: 'delete',
  source: {
    key: '(select s.source_key from people.source s where s.register_id = r.register_id and s.id = r.source_id)',
    obtained:
      '(select s.obtained_on from people.source s where s.register_id = r.register_id and s.id = r.source_id)',
  },
  columns: {
    register_id: key,
    id: key,
    merge_id: key,
    person_id: who('person'),
    was: fact,
    given_names: about('person', 'identity', named),
    family_name: about('person', 'identity', named),
    call_name: about('person', 'identity', reached),
    language: about('person', 'identity', reached),
    birth_date: about('person', 'birth-date', ['customer-care'], { sealed: true }),
    identity_code: about('person', 'identity-code', ['customer-care'], { sealed: true }),
    identity_code_index: echo('person', 'identity_code'),
    last_contact_on: trace('person', 'relationship', reached),
    created_at: fact,
    archived_at: fact,
    version: fact,
    source_id: key,
    field_sources: echo('person'),
  },
})

const doubles = record<DoubleRow>()('duplicates.double', {
  clocks: ofPerson,
  afterwards: 'delete',
  columns: {
    register_id: key,
    id: key,
    merge_id: key,
    person_id: who('person'),
    table_name: fact,
    contact: about('person', 'contact', reached),
    noted: about('person', 'relationship', reached),
    kept: echo('person', 'contact'),
  },
})

export const duplicatesRecords = [waiting, pairs, merges, keptPeople, doubles]

export const duplicatesNothingPersonal = [
  nothingPersonal('duplicates.search', 'how far a search has come, in numbers'),
  nothingPersonal(
    'duplicates.moved',
    'which rows a merge moved, by their ids; whose they are stands in duplicates.merge and goes with it',
  ),
]
