/** A pass that can't go on: the file is not what it should be. A run keeps what it has done, which can be taken back. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { failedState } from '../failed-state.ts'
import { findImportForUpdate } from '../find-import.ts'

export const failPass = operation({
  name: 'imports.fail-pass',
  may: 'imports:work',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({
    import: idOf('imp'),
    lease: z.uuid(),
    problem: z
      .string()
      .regex(/^[a-z]+(-[a-z0-9]+)*$/)
      .max(40),
    line: z.int().min(1).optional(),
  }),
  refuses: ['not-found', 'not-now'],
  async run({ db, clock, refuse, note }, { import: id, lease, problem, line }) {
    const found = await findImportForUpdate(db, id)
    if (found === undefined) return refuse('not-found')
    if (found.lease !== lease) return refuse('not-now')
    await db
      .updateTable('imports.import')
      .set({
        ...failedState(found.state, clock),
        problem,
        problem_line: line ?? null,
        lease: null,
        leased_until: null,
      })
      .where('id', '=', id)
      .execute()
    note('imports.failed', { import: id, problem })
  },
})
