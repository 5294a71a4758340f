/** Whether the log is whole, as its last check found: the check itself is an entry. */
import { z } from 'zod'
import { query } from '#platform/operation'

export const stateShape = z.object({
  checkedAt: z.string(),
  entries: z.int(),
  readsSealed: z.int(),
  /** The number of the first entry that does not follow from the one before it. */
  brokenAt: z.int().nullable(),
  /** The entry whose sealed looks are no longer those that were sealed. */
  brokenReadsAt: z.int().nullable(),
})

export type LogState = z.output<typeof stateShape>

const refsShape = z.object({
  entries: z.int(),
  readsSealed: z.int(),
  brokenAt: z.int().nullable(),
  brokenReadsAt: z.int().nullable(),
})

/** Null: never checked yet. */
export const getState = query({
  name: 'audit.get-state',
  may: 'audit:read',
  for: 'accountability',
  takes: z.strictObject({}),
  gives: stateShape.nullable(),
  refuses: [],
  shows: () => [],
  async run({ db }): Promise<LogState | null> {
    const last = await db
      .selectFrom('audit.entry')
      .select(['at', 'refs'])
      .where('fact', '=', 'audit.checked')
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
    return last === undefined ? null : { checkedAt: last.at, ...refsShape.parse(last.refs) }
  },
})
