/** The source of a fact (N6.1): what the definition tells of, and the day it was obtained. One row serves all facts of that day. */
import { z } from 'zod'
import { dayField } from '#platform/fields'
import { newId } from '#platform/ids'
import type { OperationContext } from '#platform/operation'

export const sourceField = z.strictObject({ key: z.string().min(1).max(40), obtainedOn: dayField })

export type Source = z.output<typeof sourceField>

type Context = Pick<OperationContext, 'db' | 'clock' | 'register' | 'refuse'>

/** Answers the source's id. Refused as invalid input: a source that the notice does not tell, or a day that has not come. */
export async function recordSource(
  { db, clock, register, refuse }: Context,
  source: Source,
): Promise<string> {
  if (!Object.hasOwn(register.definition.sources, source.key)) {
    refuse('invalid-input', { problems: [{ field: 'source.key', problem: 'not-a-choice' }] })
  }
  if (source.obtainedOn > clock.today().toString()) {
    refuse('invalid-input', { problems: [{ field: 'source.obtainedOn', problem: 'day-in-future' }] })
  }
  const known = await db
    .selectFrom('people.source')
    .select('id')
    .where('source_key', '=', source.key)
    .where('obtained_on', '=', source.obtainedOn)
    .where('batch_id', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (known !== undefined) return known.id
  const id = newId<'source'>(clock)
  await db
    .insertInto('people.source')
    .values({
      id,
      source_key: source.key,
      obtained_on: source.obtainedOn,
      recorded_at: clock.now().toString(),
    })
    .execute()
  return id
}
