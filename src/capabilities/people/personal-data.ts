/** What is known of people, about whom, and why (N5.1, N5.a). Copies, erasures and terms are readings of this. */
import { about, echo, fact, key, nothingPersonal, record, secret, trace, who } from '#platform/privacy'
import type {
  ContactPointRow,
  FacetRow,
  FieldSourceRow,
  PersonKeyRow,
  PersonRow,
  RemovedPointRow,
  RoleRow,
  SearchTermRow,
} from './schema.ts'

/** A name is needed for whatever else is held; after a wish it stays only where a claim may still come of a customership. */
const named = ['customer-care', 'contacts', 'marketing', 'claims'] as const
const reached = ['customer-care', 'contacts', 'marketing'] as const
const employed = ['customer-care', 'marketing', 'claims'] as const

const source = {
  key: '(select s.source_key from people.source s where s.register_id = r.register_id and s.id = r.source_id)',
  obtained:
    '(select s.obtained_on from people.source s where s.register_id = r.register_id and s.id = r.source_id)',
}

/** Everything that hangs on a person ages with the person. */
const ofPerson = (person: string) => ({
  relationship_ended: `people.relationship_ended(r.register_id, ${person})`,
  last_contact: `people.last_contact(r.register_id, ${person})`,
})

export const persons = record<PersonRow>()('people.person', {
  root: 'person',
  calledBy: ['given_names', 'family_name'],
  clocks: { ...ofPerson('r.id'), last_contact: 'r.last_contact_on' },
  afterwards: 'delete',
  source: {
    ...source,
    byColumn: `(select jsonb_object_agg(f.field, jsonb_build_object('key', s.source_key, 'obtained', s.obtained_on))
      from people.field_source f join people.source s on s.register_id = f.register_id and s.id = f.source_id
     where f.register_id = r.register_id and f.person_id = r.id)`,
  },
  columns: {
    register_id: key,
    id: who('person'),
    given_names: about('person', 'identity', named, { blank: '' }),
    family_name: about('person', 'identity', named, { blank: '' }),
    call_name: about('person', 'identity', reached),
    language: about('person', 'identity', reached),
    birth_date: about('person', 'birth-date', ['customer-care'], { sealed: true }),
    identity_code: about('person', 'identity-code', ['customer-care'], { sealed: true }),
    identity_code_index: echo('person', 'identity_code'),
    sort_name: echo('person'),
    last_contact_on: trace('person', 'relationship', reached),
    created_at: fact,
    archived_at: fact,
    withheld_since: fact,
    version: fact,
    source_id: key,
  },
})

/** Goes with the person, and with it whatever it sealed, wherever a copy of the bytes may lie. */
export const personKeys = record<PersonKeyRow>()('people.person_key', {
  clocks: {},
  afterwards: 'delete',
  once: [],
  keyring: 'wrapped',
  columns: { register_id: key, person_id: who('person'), wrapped: secret('person') },
})

export const fieldSources = record<FieldSourceRow>()('people.field_source', {
  clocks: ofPerson('r.person_id'),
  afterwards: 'delete',
  source,
  once: ['field'],
  columns: {
    register_id: key,
    id: key,
    person_id: who('person'),
    field: trace('person', 'relationship', reached),
    source_id: key,
  },
})

export const contactPoints = record<ContactPointRow>()('people.contact_point', {
  clocks: ofPerson('r.person_id'),
  afterwards: 'delete',
  source,
  once: ['kind', 'comparison_key'],
  columns: {
    register_id: key,
    id: key,
    person_id: who('person'),
    kind: fact,
    value: about('person', 'contact', reached),
    street: about('person', 'contact', reached),
    postal_code: about('person', 'contact', reached),
    town: about('person', 'contact', reached),
    country: about('person', 'contact', reached),
    comparison_key: echo('person'),
    label: about('person', 'contact', reached),
    state: trace('person', 'contact', reached),
    state_since: trace('person', 'contact', reached),
    preferred: fact,
    source_id: key,
    version: fact,
  },
})

export const roles = record<RoleRow>()('people.role', {
  clocks: ofPerson('r.person_id'),
  afterwards: 'delete',
  source,
  columns: {
    register_id: key,
    id: key,
    person_id: who('person'),
    organisation_id: key,
    // The employer by name, because a copy tells it and a pointer tells nobody anything.
    employer: about('person', 'employment', employed),
    position: about('person', 'employment', employed),
    duties: about('person', 'employment', ['customer-care', 'marketing']),
    is_contact: trace('person', 'employment', employed),
    since: trace('person', 'employment', employed),
    until: trace('person', 'employment', employed),
    source_id: key,
    version: fact,
  },
})

export const removedPoints = record<RemovedPointRow>()('people.removed_point', {
  clocks: {},
  afterwards: 'delete',
  once: ['hash'],
  columns: { register_id: key, person_id: who('person'), hash: echo('person'), removed_on: fact },
})

export const searchTerms = record<SearchTermRow>()('people.search_term', {
  clocks: {},
  afterwards: 'delete',
  once: ['term'],
  columns: { register_id: key, person_id: who('person'), term: echo('person') },
})

export const facets = record<FacetRow>()('people.facet', {
  clocks: {},
  afterwards: 'delete',
  once: ['facet'],
  columns: { register_id: key, person_id: who('person'), facet: echo('person'), sort_name: echo('person') },
})

export const peopleRecords = [
  persons,
  personKeys,
  fieldSources,
  contactPoints,
  removedPoints,
  roles,
  searchTerms,
  facets,
]

export const peopleNothingPersonal = [
  nothingPersonal(
    'people.source',
    'from where facts were obtained and when; whose facts stands in the rows that point here',
  ),
]
