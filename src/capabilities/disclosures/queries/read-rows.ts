/**
 * The rows of what was taken out, a page at a time: the file is written from here. What the record says is in it stands
 * fixed; what the columns say is read as it is now. Whoever took the list out may read it, for an hour, and nobody else:
 * later it would be another disclosure.
 */
import { z } from 'zod'
import { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'
import { findListFor } from '../rules/find-list.ts'

const pageRows = 2_000
const openFor = { hours: 1 }

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()])

const card = z.object({
  name: z.object({ given: z.string(), family: z.string() }),
  emails: z.array(z.string()).readonly(),
  phones: z.array(z.string()).readonly(),
  addresses: z
    .array(z.object({ street: z.string(), postalCode: z.string(), town: z.string(), country: z.string() }))
    .readonly(),
  organisation: z.string().exactOptional(),
  title: z.string().exactOptional(),
  language: z.string().exactOptional(),
})

const pageShape = z.object({
  rows: z.array(z.object({ cells: z.array(cell).readonly(), card: card.exactOptional() })).readonly(),
  next: z.string().optional(),
})

export type DisclosedPage = z.output<typeof pageShape>

/** The read log holds none of it: the disclosure itself is the record, person by person, and is told on each one's copy. */
export const readRows = query({
  name: 'disclosures.rows',
  may: 'disclosures:export',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({
    disclosure: idOf('dis'),
    /** What the page before answered as `next`. */
    after: z
      .string()
      .regex(/^\d{1,7}$/, 'wrong')
      .default('0'),
  }),
  gives: pageShape,
  refuses: ['not-found', 'expired'],
  shows: () => [],
  async run(context, { disclosure, after }): Promise<DisclosedPage> {
    const { db, clock, actor, refuse } = context
    const found = await db
      .selectFrom('disclosures.disclosure')
      .select(['given_at', 'actor_kind', 'actor_id', 'purpose', 'list', 'columns'])
      .where('id', '=', disclosure)
      .executeTakeFirst()
    if (found === undefined || found.actor_kind !== actor.kind || found.actor_id !== actor.id)
      return refuse('not-found')
    const closes = Temporal.Instant.from(found.given_at).add(openFor)
    if (Temporal.Instant.compare(clock.now(), closes) > 0) refuse('expired')
    const list = findListFor({ ...context, purpose: found.purpose }, found.list)
    const subjects = await subjectsOf(db, list.about, disclosure, Number(after))
    const rows = await list.rows(
      context,
      subjects,
      found.columns.map(column => column.slice(list.key.length + 1)),
    )
    const told = rows.map(({ cells, card }) => ({ cells, ...(card === undefined ? {} : { card }) }))
    return subjects.length < pageRows
      ? { rows: told }
      : { rows: told, next: String(Number(after) + subjects.length) }
  },
})

async function subjectsOf(
  db: Db,
  about: 'person' | 'nobody',
  disclosure: string,
  after: number,
): Promise<readonly string[]> {
  const rows =
    about === 'person'
      ? await db
          .selectFrom('disclosures.person')
          .select('person_id as id')
          .where('disclosure_id', '=', disclosure)
          .where('place', '>', after)
          .orderBy('place')
          .limit(pageRows)
          .execute()
      : await db
          .selectFrom('disclosures.other')
          .select('subject_id as id')
          .where('disclosure_id', '=', disclosure)
          .where('place', '>', after)
          .orderBy('place')
          .limit(pageRows)
          .execute()
  return rows.map(({ id }) => id)
}
