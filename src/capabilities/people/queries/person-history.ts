/**
 * What was done with a person's data and who looked at it, newest first: ids and names of things in code, as the log holds
 * them. Looks of one day by one actor, in one way and for one purpose, are told once, with how many they were.
 */
import { z } from 'zod'
import { defaultZone } from '#platform/clock'
import { type Db, type RawBuilder, sql } from '#platform/db'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'
import { idsOf } from '#platform/privacy'

/** The latest looks that are gathered into days; a person's own copy tells them all. */
const looksMax = 1_000

const doneShape = z.object({
  seq: z.string(),
  at: z.string(),
  fact: z.string(),
  actorKind: z.string(),
  actorId: z.uuid().nullable(),
  refs: z.record(z.string(), z.unknown()),
})

const readShape = z.object({
  /** As on the walls of Helsinki. */
  day: z.string(),
  query: z.string(),
  purpose: z.string(),
  actorKind: z.string(),
  actorId: z.uuid().nullable(),
  times: z.int(),
})

export const historyShape = z.object({
  done: z.array(doneShape),
  reads: z.array(readShape),
  /** There is more than is told here. */
  more: z.boolean(),
})

export type History = z.output<typeof historyShape>

export const personHistory = query({
  name: 'people.history',
  may: 'people:see',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({
    person: idOf('per'),
    show: z.enum(['all', 'done', 'reads']).default('all'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  gives: historyShape,
  refuses: [],
  shows: () => [],
  async run({ db, declarations }, { person, show, limit }) {
    // The logs go on naming whom somebody was entered as before two were made one.
    const ids = idsOf(declarations, { kind: 'person', id: person })
    const done = show === 'reads' ? [] : await entriesAbout(db, ids, limit + 1)
    const reads = show === 'done' ? [] : await readsOf(db, ids, limit + 1)
    return {
      done: done.slice(0, limit),
      reads: reads.slice(0, limit).map(({ cut: _, ...read }) => read),
      more: done.length > limit || reads.length > limit || reads[0]?.cut === true,
    } satisfies History
  },
})

async function entriesAbout(
  db: Db,
  ids: RawBuilder<unknown>,
  limit: number,
): Promise<readonly History['done'][number][]> {
  const { rows } = await sql<History['done'][number]>`
    select e.seq::text as seq, e.at, e.fact, e.actor_kind as "actorKind", e.actor_id as "actorId", e.refs
      from (select distinct a.seq from audit.about a where a.person_id = any(${ids}) order by a.seq desc limit ${limit}) a
      join audit.entry e on e.seq = a.seq order by e.seq desc`.execute(db)
  return rows
}

type Read = History['reads'][number] & { cut: boolean }

async function readsOf(db: Db, ids: RawBuilder<unknown>, limit: number): Promise<readonly Read[]> {
  const { rows } = await sql<Read>`
    select (r.at at time zone ${defaultZone})::date as day, r.query, r.purpose,
           r.actor_kind as "actorKind", r.actor_id as "actorId", count(*)::int as times,
           sum(count(*)) over () >= ${looksMax} as cut
      from (select * from audit.read where person_id = any(${ids}) order by at desc limit ${looksMax}) r
     group by 1, 2, 3, 4, 5 order by max(r.at) desc limit ${limit}`.execute(db)
  return rows
}
