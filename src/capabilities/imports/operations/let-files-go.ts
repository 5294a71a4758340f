/** Throws away the files, and the refused lines, of imports that nobody has touched for two weeks. */
import { z } from 'zod'
import { operation } from '#platform/operation'
import { fileKeptDays } from '../rules/bounds.ts'

export const letFilesGo = operation({
  name: 'imports.let-files-go',
  may: 'imports:work',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({}),
  refuses: [],
  async run({ db, clock, note }) {
    const before = clock
      .now()
      .subtract({ hours: 24 * fileKeptDays })
      .toString()
    const due = await db
      .selectFrom('imports.import as i')
      .select('i.id')
      .where('i.state', 'not in', ['checking', 'running', 'undoing'])
      .where(eb => eb.fn.coalesce('i.finished_at', 'i.begun_at'), '<', before)
      .where(({ exists, selectFrom, or }) =>
        or([
          exists(selectFrom('imports.chunk as c').select('c.no').whereRef('c.import_id', '=', 'i.id')),
          exists(
            selectFrom('imports.line as l')
              .select('l.line')
              .whereRef('l.import_id', '=', 'i.id')
              .where('l.cells', 'is not', null),
          ),
        ]),
      )
      .limit(20)
      .execute()
    for (const { id } of due) {
      await db.deleteFrom('imports.chunk').where('import_id', '=', id).execute()
      await db
        .updateTable('imports.line')
        .set({ cells: null })
        .where('import_id', '=', id)
        .where('cells', 'is not', null)
        .execute()
      await db.updateTable('imports.import').set({ sample: null }).where('id', '=', id).execute()
      note('imports.file-gone', { import: id })
    }
  },
})
