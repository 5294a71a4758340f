/** A pass failed by a mistake of ours. It is tried again from where it was; at one place some times only, and then given up. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { failedState } from '../failed-state.ts'
import { findImportForUpdate, underWay } from '../find-import.ts'
import { faultsMax } from '../rules/bounds.ts'

export const countFault = operation({
  name: 'imports.count-fault',
  may: 'imports:work',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({
    import: idOf('imp'),
    lease: z.uuid(),
    /** The line that it had come to when this attempt began: where it came further, the count begins anew. */
    from: z.int().min(0),
  }),
  refuses: ['not-found', 'not-now'],
  async run({ db, clock, refuse, note }, { import: id, lease, from }) {
    const found = await findImportForUpdate(db, id)
    if (found === undefined) return refuse('not-found')
    if (!underWay.includes(found.state) || found.lease !== lease) return refuse('not-now')
    const faults = found.at > from ? 1 : found.faults + 1
    const isGivenUp = faults >= faultsMax
    await db
      .updateTable('imports.import')
      .set({ faults, lease: null, leased_until: null })
      .$if(isGivenUp, update =>
        update.set({ problem: 'fault', problem_line: null, ...failedState(found.state, clock) }),
      )
      .where('id', '=', id)
      .execute()
    if (isGivenUp) note('imports.failed', { import: id, problem: 'fault' })
  },
})
