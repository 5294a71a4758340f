/** What the register may use a person's data for, and until when: every purpose that still holds something, the longest first. */
import { z } from 'zod'
import { Temporal } from '#platform/clock'
import { type Db, sql } from '#platform/db'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'
import {
  type ClockValues,
  columnsWhere,
  compareUntil,
  type Holding,
  holdings,
  planErasure,
  type Until,
} from '#platform/privacy'
import { peopleRecords } from '../personal-data.ts'

const held = z.object({
  purpose: z.string(),
  /** Undefined while a customer relationship goes on. */
  until: z.string().nullable(),
})

export const whyHeld = query({
  name: 'people.why-held',
  may: 'people:see',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ person: idOf('per') }),
  gives: z.array(held),
  refuses: [],
  shows: () => [],
  async run({ db, clock, register, declarations }, { person }) {
    const { definition } = register
    const today = clock.today()
    const [plan, clocks] = await Promise.all([
      planErasure(db, { declarations, definition, occasion: 'term', today }, { kind: 'person', id: person }),
      clocksOf(db, register.id, person),
    ])
    const found = [
      ...plan.rows.flatMap(({ values }) =>
        values.flatMap(({ heldBy }) => (heldBy === undefined ? [] : [heldBy])),
      ),
      ...peopleRecords.flatMap(record =>
        columnsWhere(record, ['about']).flatMap(([, { category, purposes }]) =>
          holdings({ definition, category, purposes, clocks, occasion: 'term' }),
        ),
      ),
    ]
    return latest(found, today).map(([purpose, until]) => ({
      purpose,
      until: until === 'open' ? null : until.toString(),
    }))
  },
})

async function clocksOf(db: Db, register: string, person: string): Promise<ClockValues> {
  const { rows } = await sql<{ ended: string | null; contact: string | null }>`
    select people.relationship_ended(${register}::uuid, ${person}::uuid)::text as ended,
           people.last_contact(${register}::uuid, ${person}::uuid)::text as contact`.execute(db)
  const [row] = rows
  const value = (text: string | null | undefined) =>
    text == null ? undefined : text === 'infinity' ? ('runs' as const) : Temporal.PlainDate.from(text)
  return { relationship_ended: value(row?.ended), last_contact: value(row?.contact) }
}

function latest(found: readonly Holding[], today: Temporal.PlainDate): readonly (readonly [string, Until])[] {
  const untils = new Map<string, Until>()
  for (const { purpose, until } of found) {
    const known = untils.get(purpose.key)
    if (known === undefined || compareUntil(until, known) > 0) untils.set(purpose.key, until)
  }
  return [...untils]
    .filter(([, until]) => compareUntil(until, today) >= 0)
    .sort(([, a], [, b]) => compareUntil(b, a))
}
