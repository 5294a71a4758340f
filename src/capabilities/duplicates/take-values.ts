/** Writes into the row that stays what was chosen from the row that goes, each value with its source. */

import { newId } from '#platform/ids'
import type { OperationContext } from '#platform/operation'
import { namesOf, sourceOf } from './find-two.ts'
import type { Merging, Opened } from './keep-people.ts'
import { sealedColumns } from './keep-people.ts'

export async function takeValues(
  context: Pick<OperationContext, 'db' | 'clock' | 'declarations' | 'register'>,
  { stays, goes, taken }: Merging,
  opened: Opened,
): Promise<void> {
  const { db, clock } = context
  const sealed = await sealedColumns(context, stays.id, {
    birthDate: taken.includes('birth_date') ? opened.birthDate : undefined,
    identityCode: taken.includes('identity_code') ? opened.identityCode : undefined,
  })
  await db
    .updateTable('people.person')
    .set(row => ({
      ...namesOf(goes, taken),
      ...sealed,
      ...(taken.includes('identity_code') ? { identity_code_index: goes.identityIndex } : {}),
      last_contact_on: laterOf(stays.lastContactOn, goes.lastContactOn),
      archived_at: archivedOf(stays.archivedAt, goes.archivedAt),
      version: row('version', '+', 1),
    }))
    .where('id', '=', stays.id)
    .execute()
  if (taken.length === 0) return
  await db
    .deleteFrom('people.field_source')
    .where('person_id', '=', stays.id)
    .where('field', 'in', taken)
    .execute()
  const elsewhere = taken.filter(field => sourceOf(goes, field) !== stays.sourceId)
  if (elsewhere.length === 0) return
  await db
    .insertInto('people.field_source')
    .values(
      elsewhere.map(field => ({
        id: newId(clock),
        person_id: stays.id,
        field,
        source_id: sourceOf(goes, field),
      })),
    )
    .execute()
}

export const laterOf = (one: string, other: string): string => (one > other ? one : other)

/** Somebody whose other entry is in use is in use. */
export const archivedOf = (stays: string | null, goes: string | null): string | null =>
  goes === null ? null : stays
