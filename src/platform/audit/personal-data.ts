/**
 * The logs hold ids only, yet they tell about people: who was looked at, when and for what. A person is told so (CJEU
 * C-579/21 grants the time and purpose of each look, not the name of the employee), and a wish does not erase the proof.
 */
import { fact, key, nothingPersonal, record, trace, who } from '#platform/privacy'

export type ReadRow = {
  register_id: string
  person_id: string
  at: string
  read_id: string
  actor_kind: string
  actor_id: string | null
  query: string
  purpose: string
}

export const reads = record<ReadRow>()('audit.read', {
  clocks: { recorded: 'r.at::date' },
  afterwards: 'delete',
  appendOnly: true,
  log: true,
  columns: {
    register_id: key,
    read_id: key,
    person_id: who('person'),
    at: trace('person', 'accountability', ['accountability']),
    query: trace('person', 'accountability', ['accountability']),
    purpose: trace('person', 'accountability', ['accountability']),
    actor_kind: fact,
    actor_id: who('actor', 'staff'),
  },
})

export type AboutRow = { register_id: string; person_id: string; seq: bigint }

/** Which entries concern whom; what they tell is the entry itself, which is told as the person's history. */
export const abouts = record<AboutRow>()('audit.about', {
  clocks: {},
  afterwards: 'delete',
  appendOnly: true,
  log: true,
  columns: { register_id: key, seq: key, person_id: who('person') },
})

export const auditNothingPersonal = [
  nothingPersonal(
    'audit.entry',
    'ids and names of things in code; whom an entry concerns stands in audit.about',
  ),
  nothingPersonal('audit.head', 'the end of the chain'),
]
