/** Ends what an organisation is to us. The claim period of a customer's contact persons is counted from this day (N9.8). */
import { z } from 'zod'
import { dayField } from '#platform/fields'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'

export const endRelationship = operation({
  name: 'organisations.end-relationship',
  may: 'organisations:edit',
  for: ['customer-care', 'marketing'],
  takes: z.strictObject({ relationship: idOf('rel'), until: dayField }),
  refuses: ['not-found'],
  async run({ db, refuse, note }, { relationship, until }) {
    const running = await db
      .selectFrom('organisations.relationship')
      .select(['organisation_id', 'kind', 'since'])
      .where('id', '=', relationship)
      .where('until', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (running === undefined) return refuse('not-found')
    if (until < running.since) {
      return refuse('invalid-input', { problems: [{ field: 'until', problem: 'ends-before-start' }] })
    }
    await db.updateTable('organisations.relationship').set({ until }).where('id', '=', relationship).execute()
    note('organisations.relationship-ended', {
      organisation: running.organisation_id,
      kind: running.kind,
      until,
    })
  },
})
