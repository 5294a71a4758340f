/** Writes down what a check of the promises found; what broke or mended since the last one is a fact of its own. */
import { z } from 'zod'
import { sql } from '#platform/db'
import { operation } from '#platform/operation'
import type { FoundState } from '../schema.ts'

const finding = z.strictObject({
  key: z.string().regex(/^[a-z0-9][a-z0-9.:-]{0,79}$/),
  state: z.enum(['holds', 'broken', 'unknown']),
  figure: z.record(z.string().regex(/^[a-z][a-zA-Z]{0,39}$/), z.number()),
  where: z.string().max(200).startsWith('/').optional(),
})

export type Finding = z.output<typeof finding>

const facts: Readonly<Record<FoundState, string>> = {
  holds: 'notice.promise-mended',
  broken: 'notice.promise-broken',
  unknown: 'notice.promise-unknown',
}

export const recordCheck = operation({
  name: 'notice.record-check',
  may: 'notice:check',
  for: 'accountability',
  takes: z.strictObject({ findings: z.array(finding).max(200) }),
  refuses: [],
  async run({ db, clock, note }, { findings }) {
    const at = clock.now().toString()
    const found = sql`(select key, state, figure, "where" as where_path from jsonb_to_recordset(${JSON.stringify(findings)}::jsonb)
      as f(key text, state text, figure jsonb, "where" text)) found`
    const { rows: changed } = await sql<{ key: string; state: FoundState; was: FoundState | null }>`
      select found.key, found.state, known.state as was from ${found} left join notice.promise known using (key)
       where known.state is distinct from found.state`.execute(db)
    await sql`insert into notice.promise (key, state, figure, where_path, since, checked_at)
      select key, state, figure, where_path, ${at}::timestamptz, ${at}::timestamptz from ${found}
      on conflict (register_id, key) do update set
        since = case when promise.state = excluded.state then promise.since else excluded.since end,
        state = excluded.state, figure = excluded.figure, where_path = excluded.where_path, checked_at = excluded.checked_at`.execute(
      db,
    )
    await sql`insert into notice.promise_change (key, at, state, figure)
      select key, ${at}::timestamptz, state, figure from ${found} where key = any(${changed.map(({ key }) => key)})
      on conflict do nothing`.execute(db)
    await sql`delete from notice.promise where not (key = any(${findings.map(({ key }) => key)}))`.execute(db)
    // A promise that holds from its first check on has not been mended.
    for (const { key, state, was } of changed) {
      if (was !== null || state !== 'holds') note(facts[state], { promise: key })
    }
  },
})
