/** By which import a source came in, if by any. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'

export const findImportOfSource = query({
  name: 'imports.find-of-source',
  may: 'imports:see',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ source: z.uuid() }),
  gives: z.object({ id: idOf('imp'), fileName: z.string().nullable(), begunAt: z.string() }).nullable(),
  refuses: [],
  shows: () => [],
  async run({ db }, { source }) {
    const found = await db
      .selectFrom('imports.import')
      .select(['id', 'file_name as fileName', 'begun_at as begunAt'])
      .where('source_id', '=', source)
      .executeTakeFirst()
    return found ?? null
  },
})
