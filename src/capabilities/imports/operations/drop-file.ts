/** Throws away what has come of a file that is not kept: it is no table, or its sending broke off. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { findImportForUpdate } from '../find-import.ts'
import { throwFileAway } from '../throw-file-away.ts'
import { uploadField } from '../upload-field.ts'

/** `overtaken`: another file has been sent since, which stays. */
export const dropFile = operation({
  name: 'imports.drop-file',
  may: 'imports:run',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ import: idOf('imp'), upload: uploadField }),
  refuses: ['not-found', 'overtaken'],
  async run({ db, refuse, note }, { import: id, upload }) {
    const found = await findImportForUpdate(db, id)
    if (found === undefined) return refuse('not-found')
    if (found.state !== 'named' || found.upload !== upload) return refuse('overtaken')
    await throwFileAway(db, id)
    note('imports.file-refused', { import: id })
  },
})
