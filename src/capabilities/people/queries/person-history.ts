/** What was done with a person's data and who looked at it, newest first: ids and names of things in code, as the log holds them. */
import { z } from 'zod'
import { type Db, sql } from '#platform/db'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'

const doneShape = z.object({
  seq: z.string(),
  at: z.string(),
  fact: z.string(),
  actorKind: z.string(),
  actorId: z.uuid().nullable(),
  refs: z.record(z.string(), z.unknown()),
})

const readShape = z.object({
  at: z.string(),
  query: z.string(),
  purpose: z.string(),
  actorKind: z.string(),
  actorId: z.uuid().nullable(),
})

export const historyShape = z.object({ done: z.array(doneShape), reads: z.array(readShape) })

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
  async run({ db }, { person, show, limit }) {
    return {
      done: show === 'reads' ? [] : [...(await entriesAbout(db, person, limit))],
      reads: show === 'done' ? [] : [...(await readsOf(db, person, limit))],
    } satisfies History
  },
})

async function entriesAbout(db: Db, person: string, limit: number): Promise<History['done']> {
  const { rows } = await sql<History['done'][number]>`
    select e.seq::text as seq, e.at, e.fact, e.actor_kind as "actorKind", e.actor_id as "actorId", e.refs
      from (select a.seq from audit.about a where a.person_id = ${person} order by a.seq desc limit ${limit}) a
      join audit.entry e on e.seq = a.seq order by e.seq desc`.execute(db)
  return rows
}

async function readsOf(db: Db, person: string, limit: number): Promise<History['reads']> {
  const { rows } = await sql<History['reads'][number]>`
    select r.at, r.query, r.purpose, r.actor_kind as "actorKind", r.actor_id as "actorId"
      from audit.read r where r.person_id = ${person} order by r.at desc limit ${limit}`.execute(db)
  return rows
}
