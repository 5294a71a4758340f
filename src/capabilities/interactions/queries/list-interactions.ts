/** Interactions, the newest first: all, of one kind, of one day, one's own, or those with a person or an organisation. */
import { z } from 'zod'
import { openCursor, sealCursor } from '#capabilities/organisations'
import { defaultZone } from '#platform/clock'
import { type RawBuilder, sql } from '#platform/db'
import { dayField } from '#platform/fields'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'
import { type Interaction, interactionShape } from '../interaction.ts'
import { interactionKinds } from '../schema.ts'
import { listedInteraction } from './told-interaction.ts'

type Listed = Readonly<{ items: Interaction[]; next: string | null }>

const asked = {
  kind: z.enum(interactionKinds).optional(),
  day: dayField.optional(),
  mine: z.literal('yes').optional(),
  person: idOf('per').optional(),
  organisation: idOf('org').optional(),
}

export const listInteractions = query({
  name: 'interactions.list',
  may: 'interactions:see',
  for: ['customer-care', 'contacts'],
  takes: z.strictObject({
    ...asked,
    after: z.string().max(2_000).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  gives: z.object({ items: z.array(interactionShape), next: z.string().nullable() }),
  refuses: ['expired'],
  shows: ({ items }: Listed) => [...new Set(items.flatMap(({ people }) => people.map(({ id }) => id)))],
  async run({ db, register, actor, refuse }, { after, limit, ...narrowed }) {
    const opened = after === undefined ? undefined : openCursor(register.vault, after)
    if (after !== undefined && opened === undefined) return refuse('expired')
    const conditions = conditionsOf(narrowed, actor.id)
    if (opened !== undefined)
      conditions.push(sql`(i.happened_at, i.id) < (${opened[0]}::timestamptz, ${opened[1]}::uuid)`)
    const { rows } = await sql<Interaction>`select ${listedInteraction}
      from interactions.interaction i where ${sql.join([sql`true`, ...conditions], sql` and `)}
     order by i.happened_at desc, i.id desc limit ${limit + 1}`.execute(db)
    const items = rows.slice(0, limit)
    const last = items.at(-1)
    return {
      items,
      next:
        rows.length > limit && last !== undefined
          ? sealCursor(register.vault, [last.happenedAt, last.id])
          : null,
    }
  },
})

type Narrowed = { [K in keyof typeof asked]?: z.output<(typeof asked)[K]> }

function conditionsOf(
  { kind, day, mine, person, organisation }: Narrowed,
  actor: string | null,
): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = []
  if (kind !== undefined) conditions.push(sql`i.kind = ${kind}`)
  if (mine !== undefined) conditions.push(sql`i.recorded_by = ${actor}`)
  if (organisation !== undefined) conditions.push(sql`i.organisation_id = ${organisation}`)
  if (person !== undefined)
    conditions.push(
      sql`i.id in (select t.interaction_id from interactions.participation t where t.person_id = ${person})`,
    )
  // As on the walls of Helsinki.
  if (day !== undefined)
    conditions.push(sql`i.happened_at >= (${day}::date)::timestamp at time zone ${sql.lit(defaultZone)}
      and i.happened_at < (${day}::date + 1)::timestamp at time zone ${sql.lit(defaultZone)}`)
  return conditions
}
