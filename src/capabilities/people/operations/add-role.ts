/** Gives a person a role at an organisation. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { insertRole } from '../insert-role.ts'
import { isPerson } from '../known-person.ts'
import { recordSource, sourceField } from '../record-source.ts'
import { roleFields } from '../role.ts'

export const addRole = operation({
  name: 'people.add-role',
  may: 'people:edit',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ person: idOf('per'), ...roleFields, source: sourceField }),
  gives: z.object({ id: idOf('rol') }),
  refuses: ['not-found'],
  async run(context, { person, source, ...role }) {
    if (!(await isPerson(context.db, person))) return context.refuse('not-found')
    const sourceId = await recordSource(context, source)
    const id = await insertRole(context, { person, role, sourceId })
    context.note('people.role-added', {
      about: [person],
      role: id,
      organisation: role.organisation,
      source: source.key,
    })
    return { id }
  },
})
