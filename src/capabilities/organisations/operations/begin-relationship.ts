/** Says what an organisation is to us from a day on: a customer, a prospect or a partner. */
import { z } from 'zod'
import { dayField } from '#platform/fields'
import { idOf, newId } from '#platform/ids'
import { operation } from '#platform/operation'
import { relationshipKinds } from '../schema.ts'

export const beginRelationship = operation({
  name: 'organisations.begin-relationship',
  may: 'organisations:edit',
  for: ['customer-care', 'marketing'],
  takes: z.strictObject({ organisation: idOf('org'), kind: z.enum(relationshipKinds), since: dayField }),
  gives: z.object({ id: idOf('rel') }),
  refuses: ['not-found', 'already-running'],
  async run({ db, clock, refuse, note }, { organisation, kind, since }) {
    const there = await db
      .selectFrom('organisations.organisation')
      .select('id')
      .where('id', '=', organisation)
      .forUpdate()
      .executeTakeFirst()
    if (there === undefined) refuse('not-found')
    const running = await db
      .selectFrom('organisations.relationship')
      .select('id')
      .where('organisation_id', '=', organisation)
      .where('kind', '=', kind)
      .where('until', 'is', null)
      .executeTakeFirst()
    if (running !== undefined) refuse('already-running')
    const id = newId<'relationship'>(clock)
    await db
      .insertInto('organisations.relationship')
      .values({ id, organisation_id: organisation, kind, since, until: null })
      .execute()
    note('organisations.relationship-began', { organisation, kind, since })
    return { id: id as string }
  },
})
