/** What has left the house, newest first, a page at a time. Who stood in it is told by each disclosure's own page. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'
import { disclosureOf, disclosureShape } from './disclosure-shape.ts'

const pageSize = 50

const key = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'not-a-choice')

export const listDisclosures = query({
  name: 'disclosures.list',
  may: 'disclosures:see',
  for: 'accountability',
  takes: z.strictObject({
    recipient: key.optional(),
    purpose: key.optional(),
    /** The last one seen; ids sort by birth. */
    after: idOf('dis').optional(),
  }),
  gives: z.object({ items: z.array(disclosureShape), next: idOf('dis').nullable() }),
  refuses: [],
  shows: () => [],
  async run({ db }, { recipient, purpose, after }) {
    let asked = db
      .selectFrom('disclosures.disclosure')
      .selectAll()
      .orderBy('id', 'desc')
      .limit(pageSize + 1)
    if (recipient !== undefined) asked = asked.where('recipient', '=', recipient)
    if (purpose !== undefined) asked = asked.where('purpose', '=', purpose)
    if (after !== undefined) asked = asked.where('id', '<', after)
    const rows = await asked.execute()
    const items = rows.slice(0, pageSize).map(disclosureOf)
    return { items, next: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null }
  },
})
