/** The merges that stand, the latest first: each can be undone. */
import { z } from 'zod'
import { type Db, sql } from '#platform/db'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'

export const mergeShape = z.object({
  id: idOf('mrg'),
  person: z.object({ id: idOf('per'), givenNames: z.string(), familyName: z.string() }),
  /** What the one who went was called; null once that has reached its term. */
  gone: z.object({ givenNames: z.string(), familyName: z.string() }).nullable(),
  mergedAt: z.string(),
})

export type ListedMerge = z.output<typeof mergeShape>

const shape = z.object({ items: z.array(mergeShape), next: idOf('mrg').nullable() })

export const listMerges = query({
  name: 'duplicates.list-merges',
  may: 'duplicates:see',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({
    after: idOf('mrg').optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  gives: shape,
  refuses: [],
  shows: ({ items }: z.output<typeof shape>) => items.map(({ person }) => person.id),
  async run({ db }, { after, limit }) {
    const rows = await readMerges(
      db,
      sql`${after === undefined ? sql`true` : sql`m.id < ${after}`} order by m.id desc limit ${limit + 1}`,
    )
    const items = rows.slice(0, limit)
    return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
  },
})

/** `which` is a condition over `m`, with order and limit. */
export async function readMerges(db: Db, which: ReturnType<typeof sql>): Promise<ListedMerge[]> {
  const { rows } = await sql<ListedMerge>`
    select m.id, jsonb_build_object('id', p.id, 'givenNames', p.given_names, 'familyName', p.family_name) as person,
           (select jsonb_build_object('givenNames', k.given_names, 'familyName', k.family_name)
              from duplicates.kept_person k
             where k.merge_id = m.id and k.was = 'gone' and k.given_names is not null and k.family_name is not null) as gone,
           m.merged_at as "mergedAt"
      from duplicates.merge m
      join people.person p on p.id = m.person_id and p.withheld_since is null
     where ${which}`.execute(db)
  return rows
}
