/** The ledger proves what was done about a wish, for as long as it may have to be answered for; it tells of nobody by name. */
import { key, nothingPersonal, record, trace, who } from '#platform/privacy'
import type { ErasureRow } from './schema.ts'

const erasures = record<ErasureRow>()('requests.erasure', {
  clocks: { recorded: 'r.wished_at::date' },
  afterwards: 'delete',
  appendOnly: true,
  columns: {
    register_id: key,
    id: key,
    person_id: who('person'),
    wished_at: trace('person', 'accountability', ['accountability']),
  },
})

export const requestRecords = [erasures]

export const requestNothingPersonal = [
  nothingPersonal('requests.erasure_run', 'how many values and rows went; whose stands in requests.erasure'),
]
