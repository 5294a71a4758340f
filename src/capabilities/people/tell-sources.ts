/** Says that some fields of a person came from another source than the row as a whole. */
import { newId } from '#platform/ids'
import type { OperationContext } from '#platform/operation'

export async function tellSources(
  { db, clock }: Pick<OperationContext, 'db' | 'clock'>,
  person: string,
  fields: readonly string[],
  sourceId: string,
): Promise<void> {
  await db
    .insertInto('people.field_source')
    .values(fields.map(field => ({ id: newId(clock), person_id: person, field, source_id: sourceId })))
    .onConflict(conflict =>
      conflict.columns(['register_id', 'person_id', 'field']).doUpdateSet({ source_id: sourceId }),
    )
    .execute()
}
