/** Gives a person a contact point. The first of its kind is the one that is used. */
import { newId } from '#platform/ids'
import type { OperationContext } from '#platform/operation'
import { readContactPoint, type TypedContactPoint } from './contact-point.ts'

type Added = Readonly<{ person: string; typed: TypedContactPoint; sourceId: string; at?: string }>

/** Answers its id. A value that the person has already is no second one: it is refused as in use. */
export async function insertContactPoint(
  { db, clock, refuse }: Pick<OperationContext, 'db' | 'clock' | 'refuse'>,
  { person, typed, sourceId, at = '' }: Added,
): Promise<string> {
  const read = readContactPoint(typed, at)
  if (!read.ok) return refuse('invalid-input', { problems: read.problems })
  const { kind } = read.columns
  const first = await db
    .selectFrom('people.contact_point')
    .select('id')
    .where('person_id', '=', person)
    .where('kind', '=', kind)
    .where('preferred', '=', true)
    .executeTakeFirst()
  const id = newId<'contact-point'>(clock)
  const added = await db
    .insertInto('people.contact_point')
    .values({
      ...read.columns,
      id,
      person_id: person,
      state_since: clock.today().toString(),
      preferred: first === undefined,
      source_id: sourceId,
    })
    .onConflict(conflict =>
      conflict.columns(['register_id', 'person_id', 'kind', 'comparison_key']).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (added === undefined) {
    const field = kind === 'post' ? 'street' : 'value'
    return refuse('invalid-input', { problems: [{ field: `${at}${field}`, problem: 'already-used' }] })
  }
  return id
}
