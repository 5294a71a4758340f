/** An import without its file: waiting for one, as when its source had just been named. */
import type { Db } from '#platform/db'

export async function throwFileAway(db: Db, id: string): Promise<void> {
  await db.deleteFrom('imports.chunk').where('import_id', '=', id).execute()
  await db.deleteFrom('imports.line').where('import_id', '=', id).execute()
  await db
    .updateTable('imports.import')
    .set({ state: 'named', file_name: null, bytes: 0, digest: null, upload: null, sample: null })
    .set({ targets: null, dialect: null, lines: null, at: 0, problem: null, problem_line: null })
    .where('id', '=', id)
    .execute()
}
