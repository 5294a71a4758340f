/** The one pen of the ledger: whatever is entered is entered here, with who did it and when. */

import { newId } from '#platform/ids'
import type { OperationContext } from '#platform/operation'
import { bar } from './bar.ts'
import type { EntryRow } from './schema.ts'

export type Pen = Pick<OperationContext, 'db' | 'clock' | 'actor' | 'register'>

/** What need not be said of an entry is null; without `at` it was said now. */
export type Entered = Pick<EntryRow, 'person_id' | 'what' | 'channel' | 'purpose' | 'via'> &
  Partial<Omit<EntryRow, 'register_id' | 'id' | 'recorded_at' | 'actor_kind' | 'actor_id'>>

/** A statement's parameters have a bound: 1,000 rows of 19 values are well below it. */
const rowsAtOnceMax = 1_000

/** Answers the ids in order. The addresses of whoever forbids something are barred along with it. */
export async function enter(pen: Pen, entries: readonly Entered[]): Promise<readonly string[]> {
  const { db, clock, actor } = pen
  const now = clock.now().toString()
  const rows = entries.map(entry => ({
    ...unsaid,
    at: now,
    ...entry,
    id: newId<'entry'>(clock),
    recorded_at: now,
    actor_kind: actor.kind,
    actor_id: actor.id,
  }))
  for (let first = 0; first < rows.length; first += rowsAtOnceMax)
    await db
      .insertInto('permissions.entry')
      .values(rows.slice(first, first + rowsAtOnceMax))
      .execute()
  const forbidding = rows.filter(({ what }) => what === 'prohibition').map(({ person_id }) => person_id)
  await bar(pen, [...new Set(forbidding)])
  return rows.map(({ id }) => id)
}

const unsaid = {
  contact_id: null,
  topic: null,
  reason: null,
  rests_on: null,
  sold_on: null,
  wording_id: null,
  ends: null,
  carried_from: null,
  source_key: null,
}
