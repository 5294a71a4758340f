/** Adds a person, with how to reach them and what they do, all from one source. */
import { z } from 'zod'
import { identityCodeField } from '#platform/fields'
import { idOf, newId } from '#platform/ids'
import { operation } from '#platform/operation'
import { readableContactPointField } from '../contact-point.ts'
import { insertContactPoint } from '../insert-contact-point.ts'
import { insertRole } from '../insert-role.ts'
import { personFields } from '../person.ts'
import { recordSource, sourceField } from '../record-source.ts'
import { roleField } from '../role.ts'
import { indexOfCode, sealFor } from '../sealed.ts'

export const addPerson = operation({
  name: 'people.add',
  may: 'people:edit',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({
    ...personFields,
    identityCode: identityCodeField.optional(),
    contactPoints: z.array(readableContactPointField).max(20).default([]),
    role: roleField.optional(),
    source: sourceField,
  }),
  gives: z.object({ id: idOf('per') }),
  refuses: ['already-known', 'not-found'],
  async run(context, { contactPoints, role, source, identityCode, ...names }) {
    const { db, clock, register, refuse, note } = context
    const id = newId<'person'>(clock)
    const index = identityCode === undefined ? null : indexOfCode(register, identityCode)
    if (index !== null) {
      const known = await db
        .selectFrom('people.person')
        .select('id')
        .where('identity_code_index', '=', index)
        .executeTakeFirst()
      if (known !== undefined) refuse('already-known', { details: { person: known.id } })
    }
    const sourceId = await recordSource(context, source)
    await db
      .insertInto('people.person')
      .values({
        id,
        given_names: names.givenNames,
        family_name: names.familyName,
        call_name: names.callName ?? null,
        language: names.language ?? null,
        last_contact_on: source.obtainedOn,
        created_at: clock.now().toString(),
        source_id: sourceId,
        ...nothingSealed,
      })
      .execute()
    if (identityCode !== undefined) {
      const sealed = await sealFor(context, id, 'identity_code', identityCode)
      await db
        .updateTable('people.person')
        .set({ identity_code: sealed, identity_code_index: index })
        .where('id', '=', id)
        .execute()
    }
    for (const [at, typed] of contactPoints.entries()) {
      await insertContactPoint(context, { person: id, typed, sourceId, at: `contactPoints.${at}.` })
    }
    if (role !== undefined) await insertRole(context, { person: id, role, sourceId })
    note('people.added', { about: [id], source: source.key })
    return { id: id as string }
  },
})

const nothingSealed = { birth_date: null, identity_code: null, identity_code_index: null, archived_at: null }
