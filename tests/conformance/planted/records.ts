/** The small capability's records, as they should be. */
import {
  about,
  type Declarations,
  echo,
  fact,
  key,
  nothingPersonal,
  type RecordDeclaration,
  record,
  secret,
  trace,
  who,
} from '#platform/privacy'

export type ClerkRow = Record<
  'register_id' | 'id' | 'name' | 'email' | 'password_hash' | 'closed_on',
  unknown
>

const clerks = record<ClerkRow>()('planted.clerk', {
  clocks: { account_closed: 'r.closed_on' },
  afterwards: 'delete',
  root: 'staff',
  columns: {
    register_id: key,
    id: who('clerk', 'staff'),
    name: about('clerk', 'identity', ['access-control'], { blank: '' }),
    email: about('clerk', 'contact', ['access-control'], { blank: '' }),
    password_hash: secret('clerk'),
    closed_on: trace('clerk', 'credentials', ['access-control']),
  },
})

export type PersonRow = Record<
  'register_id' | 'id' | 'given_names' | 'family_name' | 'sort_name' | 'language' | 'folded_name' | 'born',
  unknown
> &
  Record<'last_contact_on', unknown>

const people = record<PersonRow>()('planted.person', {
  clocks: { last_contact: 'r.last_contact_on' },
  afterwards: 'delete',
  root: 'person',
  columns: {
    register_id: key,
    id: who('person'),
    given_names: about('person', 'identity', ['contacts', 'marketing']),
    family_name: about('person', 'identity', ['contacts', 'claims'], { blank: '' }),
    sort_name: echo('person'),
    language: trace('person', 'identity', ['contacts']),
    folded_name: echo('person', 'given_names'),
    born: about('person', 'birth-date', ['contacts'], { sealed: true }),
    last_contact_on: trace('person', 'identity', ['contacts', 'claims']),
  },
})

const keys = record<Record<'register_id' | 'person_id' | 'wrapped', unknown>>()('planted.person_key', {
  clocks: {},
  afterwards: 'delete',
  keyring: 'wrapped',
  once: [],
  columns: { register_id: key, person_id: who('person'), wrapped: secret('person') },
})

export type AddressRow = Record<
  'register_id' | 'id' | 'person_id' | 'kind' | 'value' | 'street' | 'preferred' | 'noted_at',
  unknown
>

const addresses = record<AddressRow>()('planted.address', {
  clocks: { recorded: 'r.noted_at::date' },
  afterwards: 'delete',
  columns: {
    register_id: key,
    id: key,
    person_id: who('person'),
    kind: fact,
    value: about('person', 'contact', ['contacts', 'customer-care']),
    street: about('person', 'contact', ['contacts']),
    preferred: trace('person', 'contact', ['contacts']),
    noted_at: fact,
  },
})

export type PlaceRow = Record<
  | 'register_id'
  | 'id'
  | 'participant_id'
  | 'booker_id'
  | 'recorded_by'
  | 'status'
  | 'event_on'
  | 'booker_note',
  unknown
> &
  Record<'participant_dietary_needs', unknown>

export const placeColumns = {
  register_id: key,
  id: key,
  participant_id: who('participant'),
  booker_id: who('booker'),
  recorded_by: who('recorder', 'staff'),
  status: trace('participant', 'participation', ['run-trainings']),
  participant_dietary_needs: about('participant', 'health', ['run-trainings'], { sealed: true }),
  booker_note: about('booker', 'free-text', ['surveys', 'claims']),
  event_on: fact,
} as const

const places = record<PlaceRow>()('planted.place', {
  clocks: { event_ended: 'r.event_on' },
  afterwards: 'anonymise',
  columns: placeColumns,
})

const looks = record<Record<'register_id' | 'person_id' | 'at' | 'reason', unknown>>()('planted.look', {
  clocks: { recorded: 'r.at::date' },
  afterwards: 'delete',
  appendOnly: true,
  columns: {
    register_id: key,
    person_id: who('person'),
    at: trace('person', 'accountability', ['accountability']),
    reason: trace('person', 'accountability', ['accountability']),
  },
})

export const plantedDeclarations: Declarations = {
  records: [clerks, people, keys, addresses, places, looks],
  nothingPersonal: [nothingPersonal('planted.venue', 'where events are held')],
}

/** The same declarations with one record changed: how a mistake is planted. */
export const withMistake = (
  table: string,
  change: (right: RecordDeclaration) => RecordDeclaration,
): Declarations => ({
  ...plantedDeclarations,
  records: plantedDeclarations.records.map(each => (each.table === table ? change(each) : each)),
})

/** The record with this column said to be something else, or, without a word, forgotten. */
export const saying =
  (column: string, word?: RecordDeclaration['columns'][string]) =>
  (right: RecordDeclaration): RecordDeclaration => {
    const { [column]: _, ...others } = right.columns
    return { ...right, columns: word === undefined ? others : { ...others, [column]: word } }
  }
