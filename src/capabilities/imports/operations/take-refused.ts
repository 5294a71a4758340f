/** Takes the refused rows of an import out of the house, whole, as a file to be mended: that is recorded. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { findImport } from '../find-import.ts'

/** Gives the headings under which the rows stood; the rows themselves are read while the file is written. */
export const takeRefused = operation({
  name: 'imports.take-refused',
  may: 'imports:run',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ import: idOf('imp') }),
  refuses: ['not-found'],
  async run({ db, refuse, note }, { import: id }): Promise<{ headings: readonly string[] }> {
    const found = await findImport(db, id)
    if (found === undefined) return refuse('not-found')
    note('imports.refused-taken', { import: id, lines: found.refused })
    return { headings: found.headings }
  },
})
