/** Carries out a wish once, and writes into the ledger what was done, in numbers. A run that changed nothing is no entry. */
import type { Clock } from '#platform/clock'
import type { Db } from '#platform/db'
import type { RegisterDefinition } from '#platform/definition'
import { newId } from '#platform/ids'
import { type Declarations, erase, planErasure } from '#platform/privacy'

type Wish = Readonly<{ erasure: string; person: string }>

export type Carried = Readonly<{
  blanked: number
  cut: number
  deleted: number
  kept: number
  isNew: boolean
}>

export async function carryOut(
  db: Db,
  known: Readonly<{ declarations: Declarations; definition: RegisterDefinition; clock: Clock }>,
  { erasure, person }: Wish,
): Promise<Carried> {
  const { declarations, definition, clock } = known
  const asked = { declarations, definition, occasion: 'wish', today: clock.today() } as const
  const { blanked, cut, deleted } = await erase(db, asked, 'person', [person])
  const { kept, nextOn } = await leftOf(db, asked, person)
  const last = await db
    .selectFrom('requests.erasure_run')
    .select(['kept', 'next_on'])
    .where('erasure_id', '=', erasure)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const isNew = blanked + cut + deleted > 0 || last?.kept !== kept || last.next_on !== nextOn
  if (isNew) {
    const run = { id: newId(clock), erasure_id: erasure, ran_at: clock.now().toString(), next_on: nextOn }
    await db
      .insertInto('requests.erasure_run')
      .values({ ...run, blanked, cut, deleted, kept })
      .execute()
  }
  return { blanked, cut, deleted, kept, isNew }
}

/** Proofs that are only ever added last their own term and don't keep a wish open. */
async function leftOf(
  db: Db,
  asked: Parameters<typeof planErasure>[1],
  person: string,
): Promise<{ kept: number; nextOn: string | null }> {
  const plan = await planErasure(db, asked, { kind: 'person', id: person })
  const appendOnly = new Set(
    asked.declarations.records.filter(record => record.appendOnly).map(({ table }) => table),
  )
  const held = plan.rows
    .filter(({ table }) => !appendOnly.has(table))
    .flatMap(({ values }) => values.flatMap(({ heldBy }) => heldBy ?? []))
  const days = held.flatMap(({ until }) => (until === 'open' ? [] : until.add({ days: 1 }).toString()))
  return { kept: held.length, nextOn: days.sort()[0] ?? null }
}
