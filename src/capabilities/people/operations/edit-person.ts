/** Changes a person's names or language, and says from where the new ones came. An earlier change is never overwritten unseen. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { findPersonForUpdate } from '../known-person.ts'
import { columnsOf, personFields, versionField } from '../person.ts'
import { recordSource, sourceField } from '../record-source.ts'
import { tellSources } from '../tell-sources.ts'

export const editPerson = operation({
  name: 'people.edit',
  may: 'people:edit',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({
    person: idOf('per'),
    version: versionField,
    ...personFields,
    givenNames: personFields.givenNames.optional(),
    familyName: personFields.familyName.optional(),
    source: sourceField,
  }),
  gives: z.object({ version: z.int() }),
  refuses: ['not-found', 'stale'],
  async run(context, { person, version, source, ...typed }) {
    const { db, refuse, note } = context
    const current = await findPersonForUpdate(db, person)
    if (current === undefined) return refuse('not-found')
    if (current.version !== version) return refuse('stale', { details: { current } })
    const before: Readonly<Record<string, string | null>> = columnsOf(current)
    const changed = Object.fromEntries(
      Object.entries(columnsOf(typed)).filter(([name, value]) => before[name] !== value),
    )
    const fields = Object.keys(changed)
    if (fields.length === 0) return { version }
    const sourceId = await recordSource(context, source)
    await db
      .updateTable('people.person')
      .set({ ...changed, version: version + 1 })
      .where('id', '=', person)
      .execute()
    if (sourceId !== current.sourceId) await tellSources(context, person, fields, sourceId)
    note('people.edited', { about: [person], fields, source: source.key })
    return { version: version + 1 }
  },
})
