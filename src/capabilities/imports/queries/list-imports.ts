/** The imports, newest first. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'
import { summaryShape } from './import-shape.ts'
import { selectImports, summaryOf } from './read-import.ts'

const pageSize = 25

export const listImports = query({
  name: 'imports.list',
  may: 'imports:see',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ after: idOf('imp').optional() }),
  gives: z.object({ imports: z.array(summaryShape), next: idOf('imp').optional() }),
  refuses: [],
  shows: () => [],
  async run({ db }, { after }) {
    // Ids are ordered by their birth, so they page as well as a day would.
    const rows = await selectImports(db)
      .$if(after !== undefined, asked => asked.where('i.id', '<', after ?? ''))
      .orderBy('i.id', 'desc')
      .limit(pageSize + 1)
      .execute()
    const imports = rows.slice(0, pageSize).map(summaryOf)
    const next = rows.length > pageSize ? imports.at(-1)?.id : undefined
    return next === undefined ? { imports } : { imports, next }
  },
})
