/** Records a person's day of birth as it was told, or takes it away. It is not read off an identity code: nothing is inferred. */
import { z } from 'zod'
import { dayField, orNull } from '#platform/fields'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { findPersonForUpdate } from '../known-person.ts'
import { recordSource, sourceField } from '../record-source.ts'
import { sealFor } from '../sealed.ts'
import { tellSources } from '../tell-sources.ts'

export const setBirthDate = operation({
  name: 'people.set-birth-date',
  may: 'people:identify',
  for: 'customer-care',
  takes: z.strictObject({ person: idOf('per'), birthDate: orNull(dayField), source: sourceField }),
  refuses: ['not-found'],
  async run(context, { person, birthDate, source }) {
    const { db, clock, refuse, note } = context
    if ((await findPersonForUpdate(db, person)) === undefined) return refuse('not-found')
    if (birthDate !== null && birthDate > clock.today().toString()) {
      return refuse('invalid-input', { problems: [{ field: 'birthDate', problem: 'day-in-future' }] })
    }
    const sealed = birthDate === null ? null : await sealFor(context, person, 'birth_date', birthDate)
    await db
      .updateTable('people.person')
      .set(row => ({ birth_date: sealed, version: row('version', '+', 1) }))
      .where('id', '=', person)
      .execute()
    if (sealed !== null)
      await tellSources(context, person, ['birth_date'], await recordSource(context, source))
    note(sealed === null ? 'people.birth-date-removed' : 'people.birth-date-set', {
      about: [person],
      source: source.key,
    })
  },
})
