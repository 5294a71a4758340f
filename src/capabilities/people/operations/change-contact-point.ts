/** Corrects a contact point. A new address is not yet verified, whatever the old one was. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { contactPointField, readContactPoint } from '../contact-point.ts'
import { findContactPointForUpdate } from '../known-contact-point.ts'
import { versionField } from '../person.ts'
import { recordSource, sourceField } from '../record-source.ts'
import { rememberRemovedPoint } from '../removed-point.ts'

export const changeContactPoint = operation({
  name: 'people.change-contact-point',
  may: 'people:edit',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({
    contact: idOf('con'),
    version: versionField,
    contactPoint: contactPointField,
    source: sourceField,
  }),
  gives: z.object({ version: z.int() }),
  refuses: ['not-found', 'stale'],
  async run(context, { contact, version, contactPoint, source }) {
    const { db, clock, refuse, note } = context
    const current = await findContactPointForUpdate(db, contact)
    if (current === undefined || current.kind !== contactPoint.kind) return refuse('not-found')
    if (current.version !== version) return refuse('stale', { details: { current } })
    const read = readContactPoint(contactPoint, 'contactPoint.')
    if (!read.ok) return refuse('invalid-input', { problems: read.problems })
    const double = await db
      .selectFrom('people.contact_point')
      .select('id')
      .where('person_id', '=', current.person)
      .where('kind', '=', read.columns.kind)
      .where('comparison_key', '=', read.columns.comparison_key)
      .where('id', '<>', contact)
      .executeTakeFirst()
    if (double !== undefined) {
      const field = `contactPoint.${read.columns.kind === 'post' ? 'street' : 'value'}`
      return refuse('invalid-input', { problems: [{ field, problem: 'already-used' }] })
    }
    const sourceId = await recordSource(context, source)
    const moved = read.columns.comparison_key !== current.comparisonKey
    await db
      .updateTable('people.contact_point')
      .set({
        ...read.columns,
        ...(moved ? { state: 'unverified' as const, state_since: clock.today().toString() } : {}),
        source_id: sourceId,
        version: version + 1,
      })
      .where('id', '=', contact)
      .execute()
    if (moved)
      await rememberRemovedPoint(context, {
        person: current.person,
        kind: current.kind,
        key: current.comparisonKey,
      })
    note('people.contact-point-changed', {
      about: [current.person],
      contact,
      kind: current.kind,
      source: source.key,
    })
    return { version: version + 1 }
  },
})
