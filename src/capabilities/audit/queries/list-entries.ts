/** What has been done, newest first, a page at a time. Entries hold ids only, so looking at them shows nobody. */
import { z } from 'zod'
import { defaultZone, Temporal } from '#platform/clock'
import { sql } from '#platform/db'
import { dayField } from '#platform/fields'
import { query } from '#platform/operation'

const pageSize = 50

const entryShape = z.object({
  number: z.string(),
  at: z.string(),
  actor: z.object({ kind: z.enum(['staff', 'key', 'system', 'public']), id: z.string().nullable() }),
  operation: z.string(),
  fact: z.string(),
  refs: z.record(z.string(), z.unknown()),
  about: z.array(z.string()),
})

export type EntryTold = z.output<typeof entryShape>

/** `after` is the number of the last entry seen; `day` is a day in Helsinki. */
export const listEntries = query({
  name: 'audit.list-entries',
  may: 'audit:read',
  for: 'accountability',
  takes: z.strictObject({
    after: z
      .string()
      .regex(/^\d{1,18}$/, 'wrong')
      .optional(),
    actor: z.uuid().optional(),
    fact: z.string().max(80).optional(),
    day: dayField.optional(),
  }),
  gives: z.object({ items: z.array(entryShape), next: z.string().optional() }),
  refuses: [],
  shows: () => [],
  async run({ db }, { after, actor, fact, day }) {
    let asked = db
      .selectFrom('audit.entry')
      .selectAll()
      .orderBy('seq', 'desc')
      .limit(pageSize + 1)
    if (after !== undefined) asked = asked.where('seq', '<', BigInt(after))
    if (actor !== undefined) asked = asked.where('actor_id', '=', actor)
    if (fact !== undefined) asked = asked.where('fact', '=', fact)
    if (day !== undefined) {
      const [from, until] = hoursOf(day)
      asked = asked
        .where('at', '>=', sql<string>`${from}::timestamptz`)
        .where('at', '<', sql<string>`${until}::timestamptz`)
    }
    const rows = await asked.execute()
    const items = rows.slice(0, pageSize).map(row => ({
      number: row.seq.toString(),
      at: row.at,
      actor: { kind: row.actor_kind, id: row.actor_id },
      operation: row.operation,
      fact: row.fact,
      refs: { ...row.refs },
      about: [...row.about],
    }))
    const last = items.at(-1)
    return rows.length > pageSize && last !== undefined ? { items, next: last.number } : { items }
  },
})

/** The instants between which a day lies on the walls of Helsinki. */
export function hoursOf(day: string): readonly [string, string] {
  const start = Temporal.PlainDate.from(day).toZonedDateTime(defaultZone)
  return [start.toInstant().toString(), start.add({ days: 1 }).toInstant().toString()]
}
