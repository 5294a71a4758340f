/** The source of an organisation's facts (N6.1): one that the register's notice tells of, and the day it was obtained. */
import { z } from 'zod'
import { dayField } from '#platform/fields'
import type { OperationContext } from '#platform/operation'
import type { FieldSourceRow } from './schema.ts'

export const sourceField = z.strictObject({ key: z.string().min(1).max(40), obtainedOn: dayField })

export type Source = z.output<typeof sourceField>

type Context = Pick<OperationContext, 'db' | 'clock' | 'register' | 'refuse'>
type SourceColumns = Pick<FieldSourceRow, 'source_key' | 'obtained_on'>

/** Refused as invalid input: a source that the notice does not tell, or a day that has not come. Without a source: not told. */
export function columnsOfSource(
  { clock, register, refuse }: Context,
  source: Source | undefined,
): SourceColumns {
  if (source === undefined) return { source_key: null, obtained_on: null }
  if (!Object.hasOwn(register.definition.sources, source.key))
    refuse('invalid-input', { problems: [{ field: 'source.key', problem: 'not-a-choice' }] })
  if (source.obtainedOn > clock.today().toString())
    refuse('invalid-input', { problems: [{ field: 'source.obtainedOn', problem: 'day-in-future' }] })
  return { source_key: source.key, obtained_on: source.obtainedOn }
}

/** Says that some columns of an organisation now come from there. */
export async function tellSources(
  { db }: Context,
  organisation: string,
  columns: readonly string[],
  source: SourceColumns,
): Promise<void> {
  if (columns.length === 0) return
  await db
    .insertInto('organisations.field_source')
    .values(columns.map(field => ({ organisation_id: organisation, field, ...source })))
    .onConflict(conflict => conflict.columns(['register_id', 'organisation_id', 'field']).doUpdateSet(source))
    .execute()
}
