/** Corrects what a role is told to be: position, duties, whether they are a contact person, since when. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { isPerson } from '../known-person.ts'
import { findRoleForUpdate } from '../known-role.ts'
import { versionField } from '../person.ts'
import { recordSource, sourceField } from '../record-source.ts'
import { roleFields } from '../role.ts'

const { position, duties, since } = roleFields

export const editRole = operation({
  name: 'people.edit-role',
  may: 'people:edit',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({
    role: idOf('rol'),
    version: versionField,
    position,
    duties,
    isContact: z.boolean().optional(),
    since: since.optional(),
    source: sourceField,
  }),
  gives: z.object({ version: z.int() }),
  refuses: ['not-found', 'stale'],
  async run(context, { role, version, source, ...typed }) {
    const { db, refuse, note } = context
    const current = await findRoleForUpdate(db, role)
    if (current === undefined || !(await isPerson(db, current.person))) return refuse('not-found')
    if (current.version !== version) return refuse('stale', { details: { current } })
    if (typed.since !== undefined && current.until !== null && typed.since > current.until) {
      return refuse('invalid-input', { problems: [{ field: 'since', problem: 'ends-before-start' }] })
    }
    const sourceId = await recordSource(context, source)
    await db
      .updateTable('people.role')
      .set({
        position: typed.position === undefined ? current.position : typed.position,
        duties: typed.duties === undefined ? current.duties : typed.duties,
        is_contact: typed.isContact ?? current.isContact,
        since: typed.since ?? current.since,
        source_id: sourceId,
        version: version + 1,
      })
      .where('id', '=', role)
      .execute()
    note('people.role-edited', {
      about: [current.person],
      role,
      organisation: current.organisation,
      source: source.key,
    })
    return { version: version + 1 }
  },
})
