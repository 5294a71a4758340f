/** What a person has let us do and what they have forbidden, newest first: every entry as it was made. */
import { z } from 'zod'
import { type Db, sql } from '#platform/db'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'

const listedEntry = z.object({
  id: idOf('pem'),
  what: z.string(),
  channel: z.string(),
  purpose: z.string(),
  topic: z.string().nullable(),
  contact: idOf('con').nullable(),
  via: z.string(),
  reason: z.string().nullable(),
  soldOn: z.string().nullable(),
  at: z.string(),
  actorKind: z.string(),
  actorId: z.uuid().nullable(),
  /** The text that was shown. */
  wording: z.object({ key: z.string(), version: z.int(), language: z.string(), text: z.string() }).nullable(),
  /** The day on which it was ended, if it was; a consent that a later word took back is not ended but outweighed. */
  endedAt: z.string().nullable(),
})

export type ListedEntry = z.output<typeof listedEntry>
type Listed = Readonly<{ items: ListedEntry[]; next: string | null }>

export const listEntries = query({
  name: 'permissions.list',
  may: 'permissions:see',
  for: ['marketing', 'customer-care'],
  takes: z.strictObject({
    person: idOf('per'),
    after: idOf('pem').optional(),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  gives: z.object({ items: z.array(listedEntry), next: idOf('pem').nullable() }),
  refuses: ['not-found'],
  shows: (_: Listed, { person }) => [person],
  async run({ db, refuse }, { person, after, limit }) {
    const known = await db
      .selectFrom('people.person')
      .select('id')
      .where('id', '=', person)
      .executeTakeFirst()
    if (known === undefined) return refuse('not-found')
    const found = await readEntries(db, person, { after, limit: limit + 1 })
    const items = found.slice(0, limit)
    return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null }
  },
})

async function readEntries(
  db: Db,
  person: string,
  { after, limit }: Readonly<{ after: string | undefined; limit: number }>,
): Promise<ListedEntry[]> {
  const { rows } = await sql<ListedEntry>`
    select e.id, e.what, e.channel, e.purpose, e.topic, e.contact_id as contact, e.via, e.reason, e.sold_on as "soldOn", e.at,
           e.actor_kind as "actorKind", e.actor_id as "actorId",
           (select jsonb_build_object('key', w.key, 'version', w.version, 'language', w.language, 'text', w.text)
              from permissions.wording w where w.id = e.wording_id) as wording,
           (select l.at from permissions.entry l where l.ends = e.id) as "endedAt"
      from permissions.entry e
     where e.person_id = ${person} and ${after === undefined ? sql`true` : sql`e.id < ${after}::uuid`}
     order by e.id desc limit ${limit}`.execute(db)
  return rows
}
