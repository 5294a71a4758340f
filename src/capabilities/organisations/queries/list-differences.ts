/** Where the public business register says otherwise than we do and nobody has decided yet, the longest waiting first. */
import { z } from 'zod'
import { sql } from '#platform/db'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'
import { openCursor, sealCursor } from '../cursor.ts'
import { comparedFacts } from '../schema.ts'

const values = z.record(z.string(), z.string().nullable())

const item = z.object({
  organisation: z.object({ id: idOf('org'), name: z.string(), businessId: z.string().nullable() }),
  fact: z.enum(comparedFacts),
  /** By column. */
  ours: values,
  theirs: values,
  seenAt: z.string(),
})

export type ListedDifference = z.output<typeof item>

export const listDifferences = query({
  name: 'organisations.list-differences',
  may: 'organisations:see',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({
    organisation: idOf('org').optional(),
    after: z.string().max(2_000).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  gives: z.object({ items: z.array(item), next: z.string().nullable() }),
  refuses: ['expired'],
  shows: () => [],
  async run({ db, register, refuse }, { organisation, after, limit }) {
    const from = after === undefined ? undefined : openCursor(register.vault, after)
    if (after !== undefined && from === undefined) refuse('expired')
    const [seenAt = '', id = '', fact = ''] = from ?? []
    const past =
      from === undefined
        ? sql``
        : sql`and (d.seen_at, d.organisation_id, d.fact) > (${seenAt}::timestamptz, ${id}::uuid, ${fact})`
    const only = organisation === undefined ? sql`` : sql`and d.organisation_id = ${organisation}`
    const { rows } = await sql<ListedDifference>`
      select jsonb_build_object('id', o.id, 'name', o.name, 'businessId', o.business_id) as organisation, d.fact,
             (select jsonb_object_agg(t.key, to_jsonb(o) -> t.key) from jsonb_object_keys(d.theirs) t(key)) as ours,
             d.theirs, d.seen_at as "seenAt"
        from organisations.difference d join organisations.organisation o on o.id = d.organisation_id
       where d.kept_at is null and o.archived_at is null ${only} ${past}
       order by d.seen_at, d.organisation_id, d.fact limit ${limit + 1}`.execute(db)
    const items = rows.slice(0, limit)
    const last = items.at(-1)
    const next =
      rows.length > limit && last !== undefined
        ? sealCursor(register.vault, [last.seenAt, last.organisation.id, last.fact])
        : null
    return { items, next }
  },
})
