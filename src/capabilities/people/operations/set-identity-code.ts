/** Records a person's identity code, or takes it away. Only where telling people apart beyond doubt needs it (1050/2018, 29 §). */
import { z } from 'zod'
import { identityCodeField, orNull } from '#platform/fields'
import { readIdentityCode } from '#platform/formats'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { findPersonForUpdate } from '../known-person.ts'
import { recordSource, sourceField } from '../record-source.ts'
import { indexOfCode, sealFor } from '../sealed.ts'
import { tellSources } from '../tell-sources.ts'

export const setIdentityCode = operation({
  name: 'people.set-identity-code',
  may: 'people:identify',
  for: 'customer-care',
  takes: z.strictObject({
    person: idOf('per'),
    identityCode: orNull(identityCodeField),
    source: sourceField,
  }),
  refuses: ['not-found', 'already-known'],
  async run(context, { person, identityCode, source }) {
    const { db, clock, register, refuse, note } = context
    const current = await findPersonForUpdate(db, person)
    if (current === undefined) return refuse('not-found')
    if (identityCode === null) {
      await db
        .updateTable('people.person')
        .set(row => ({ identity_code: null, identity_code_index: null, version: row('version', '+', 1) }))
        .where('id', '=', person)
        .execute()
      note('people.identity-code-removed', { about: [person] })
      return
    }
    const read = readIdentityCode(identityCode, clock.today())
    if (!read.ok) {
      const problems = [{ field: 'identityCode', problem: `identityCode.${read.problem}` }]
      return refuse('invalid-input', { problems })
    }
    const index = indexOfCode(register, identityCode)
    const known = await db
      .selectFrom('people.person')
      .select('id')
      .where('identity_code_index', '=', index)
      .where('id', '<>', person)
      .executeTakeFirst()
    if (known !== undefined) return refuse('already-known', { details: { person: known.id } })
    const sourceId = await recordSource(context, source)
    const sealed = await sealFor(context, person, 'identity_code', identityCode)
    await db
      .updateTable('people.person')
      .set(row => ({ identity_code: sealed, identity_code_index: index, version: row('version', '+', 1) }))
      .where('id', '=', person)
      .execute()
    await tellSources(context, person, ['identity_code'], sourceId)
    note('people.identity-code-set', { about: [person], source: source.key })
  },
})
