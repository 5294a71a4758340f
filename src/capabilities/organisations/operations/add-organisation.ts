/** Adds an organisation, so that people can have roles there. */
import { z } from 'zod'
import { dayField } from '#platform/fields'
import { idOf, newId } from '#platform/ids'
import { operation } from '#platform/operation'
import { columnsOf, organisationFields } from '../organisation.ts'
import { relationshipKinds } from '../schema.ts'
import { columnsOfSource, sourceField } from '../source.ts'

export const addOrganisation = operation({
  name: 'organisations.add',
  may: 'organisations:edit',
  for: ['customer-care', 'marketing'],
  takes: z.strictObject({
    ...organisationFields,
    source: sourceField.optional(),
    relationship: z.strictObject({ kind: z.enum(relationshipKinds), since: dayField }).optional(),
  }),
  gives: z.object({ id: idOf('org') }),
  refuses: ['business-id-taken'],
  async run(context, { relationship, source, ...typed }) {
    const { db, clock, refuse, note } = context
    const id = newId<'organisation'>(clock)
    const added = await db
      .insertInto('organisations.organisation')
      .values({
        ...columnsOf(typed),
        ...columnsOfSource(context, source),
        id,
        name: typed.name,
        created_at: clock.now().toString(),
      })
      .onConflict(conflict => conflict.columns(['register_id', 'business_id']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (added === undefined)
      refuse('business-id-taken', { problems: [{ field: 'businessId', problem: 'already-used' }] })
    if (relationship !== undefined) {
      await db
        .insertInto('organisations.relationship')
        .values({ id: newId(clock), organisation_id: id, ...relationship, until: null })
        .execute()
    }
    note('organisations.added', { organisation: id, kind: relationship?.kind, source: source?.key })
    return { id: id as string }
  },
})
