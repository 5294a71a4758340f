/** Stops a pass after the slice that it is at. What a run has done by then stays, and can be taken back. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { findImportForUpdate } from '../find-import.ts'

export const cancelImport = operation({
  name: 'imports.cancel',
  may: 'imports:run',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ import: idOf('imp') }),
  refuses: ['not-found', 'not-now'],
  async run({ db, clock, refuse, note }, { import: id }) {
    const found = await findImportForUpdate(db, id)
    if (found === undefined) return refuse('not-found')
    if (found.state !== 'checking' && found.state !== 'running') return refuse('not-now')
    const running = found.state === 'running'
    await db
      .updateTable('imports.import')
      .set({
        state: running ? 'cancelled' : 'mapped',
        finished_at: running ? clock.now().toString() : null,
        lease: null,
        leased_until: null,
      })
      .where('id', '=', id)
      .execute()
    note('imports.cancelled', { import: id, lines: found.at })
  },
})
