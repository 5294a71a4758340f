/**
 * To whom somebody's data was given is told to that person by name (GDPR 15(1)(c); CJEU C-154/21), and outlives a wish to be
 * forgotten: whoever was given data has to be told of corrections and erasures too (GDPR 19).
 */
import { fact, key, nothingPersonal, record, trace, who } from '#platform/privacy'
import type { DisclosedPersonRow, DisclosureRow } from './schema.ts'

const disclosures = record<DisclosureRow>()('disclosures.disclosure', {
  clocks: {},
  afterwards: 'delete',
  appendOnly: true,
  columns: {
    register_id: key,
    id: key,
    given_at: fact,
    actor_kind: fact,
    actor_id: who('actor', 'staff'),
    purpose: fact,
    recipient: fact,
    list: fact,
    columns: fact,
    format: fact,
    subjects: fact,
  },
})

const told = (names?: 'purposes' | 'recipients' | 'list-columns') =>
  trace('person', 'accountability', ['accountability'], names === undefined ? {} : { names })

const disclosedPersons = record<DisclosedPersonRow>()('disclosures.person', {
  clocks: { recorded: 'r.given_at::date' },
  afterwards: 'delete',
  appendOnly: true,
  columns: {
    register_id: key,
    disclosure_id: key,
    place: fact,
    person_id: who('person'),
    given_at: told(),
    recipient: told('recipients'),
    purpose: told('purposes'),
    columns: told('list-columns'),
  },
})

export const disclosureRecords = [disclosures, disclosedPersons]

export const disclosureNothingPersonal = [
  nothingPersonal('disclosures.other', 'which organisations stood in a list that was taken out'),
]
