/** Takes what the public business register says into an organisation, as somebody has seen it; the source of it is told. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { seenDifferences, seenField } from '../seen-differences.ts'
import { columnsOfSource, tellSources } from '../source.ts'
import { ytjSource } from '../ytj/ytj-of.ts'

export const takeDifferences = operation({
  name: 'organisations.take-differences',
  may: 'organisations:edit',
  for: ['customer-care', 'marketing'],
  takes: z.strictObject({ organisation: idOf('org'), differences: z.array(seenField).min(1).max(6) }),
  refuses: ['not-found', 'stale'],
  async run(context, { organisation, differences }) {
    const { db, clock, note } = context
    const seen = await seenDifferences(context, organisation, differences)
    const changed = Object.assign({}, ...seen.map(({ theirs }) => theirs)) as Record<string, unknown>
    await db
      .updateTable('organisations.organisation')
      .set(row => ({ ...changed, version: row('version', '+', 1) }))
      .where('id', '=', organisation)
      .execute()
    const source = columnsOfSource(context, { key: ytjSource, obtainedOn: clock.today().toString() })
    await tellSources(context, organisation, Object.keys(changed), source)
    await db
      .deleteFrom('organisations.difference')
      .where('organisation_id', '=', organisation)
      .where(
        'fact',
        'in',
        seen.map(({ fact }) => fact),
      )
      .execute()
    note('organisations.differences-taken', { organisation, facts: seen.map(({ fact }) => fact) })
  },
})
