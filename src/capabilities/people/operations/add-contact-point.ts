/** Adds a way to reach a person. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { contactPointField } from '../contact-point.ts'
import { insertContactPoint } from '../insert-contact-point.ts'
import { isPerson } from '../known-person.ts'
import { recordSource, sourceField } from '../record-source.ts'

export const addContactPoint = operation({
  name: 'people.add-contact-point',
  may: 'people:edit',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ person: idOf('per'), contactPoint: contactPointField, source: sourceField }),
  gives: z.object({ id: idOf('con') }),
  refuses: ['not-found'],
  async run(context, { person, contactPoint, source }) {
    if (!(await isPerson(context.db, person))) return context.refuse('not-found')
    const sourceId = await recordSource(context, source)
    const id = await insertContactPoint(context, {
      person,
      typed: contactPoint,
      sourceId,
      at: 'contactPoint.',
    })
    context.note('people.contact-point-added', {
      about: [person],
      contact: id,
      kind: contactPoint.kind,
      source: source.key,
    })
    return { id }
  },
})
