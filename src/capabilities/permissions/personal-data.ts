/**
 * What people let us do and what they forbade (N5.b, N10.4). The ledger is only ever added to and proves what was done, so an
 * erasure leaves it to its term; of somebody who is gone it holds no name and no address.
 */
import { fact, key, nothingPersonal, record, trace, who } from '#platform/privacy'
import type { EntryRow } from './schema.ts'

const told = () => trace('person', 'permissions', ['accountability'])

const entries = record<EntryRow>()('permissions.entry', {
  clocks: { recorded: 'r.recorded_at::date', permission_ended: 'permissions.ended(r.register_id, r.id)' },
  afterwards: 'delete',
  appendOnly: true,
  columns: {
    register_id: key,
    id: key,
    person_id: who('person'),
    contact_id: key,
    what: told(),
    channel: told(),
    purpose: told(),
    topic: told(),
    via: told(),
    reason: told(),
    rests_on: key,
    sold_on: told(),
    wording_id: key,
    ends: key,
    carried_from: key,
    source_key: fact,
    at: told(),
    recorded_at: fact,
    actor_kind: fact,
    actor_id: who('actor', 'staff'),
  },
})

export const permissionRecords = [entries]

export const permissionsNothingPersonal = [
  nothingPersonal('permissions.wording', 'texts that were shown to many, each kept as it was shown'),
  nothingPersonal(
    'permissions.barred',
    'keyed hashes that tell no address and only know one again, so that a prohibition outlives its person (GDPR 21(3))',
  ),
]
