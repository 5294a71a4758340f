/** Throws an import away that was never run, with its file and all that was found out about its lines. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { findImportForUpdate } from '../find-import.ts'

export const discardImport = operation({
  name: 'imports.discard',
  may: 'imports:run',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ import: idOf('imp') }),
  refuses: ['not-found', 'not-now'],
  async run({ db, refuse, note }, { import: id }) {
    const found = await findImportForUpdate(db, id)
    if (found === undefined) return refuse('not-found')
    if (
      !['named', 'uploaded', 'mapped', 'checked', 'failed'].includes(found.state) ||
      found.finishedAt !== null
    )
      return refuse('not-now')
    await db.deleteFrom('imports.line').where('import_id', '=', id).execute()
    await db.deleteFrom('imports.chunk').where('import_id', '=', id).execute()
    await db.deleteFrom('imports.import').where('id', '=', id).execute()
    await db.deleteFrom('people.source').where('id', '=', found.sourceId).execute()
    note('imports.discarded', { import: id })
  },
})
