/**
 * Takes back what some lines of a run changed: whoever they brought leaves, whoever they changed is as before, unless somebody
 * has changed that since. That stays, and its line says so.
 */
import { z } from 'zod'
import { type Db, sql } from '#platform/db'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { findImportForUpdate } from '../find-import.ts'
import { removeBrought } from '../remove-brought.ts'
import { restoreChanged } from '../restore-changed.ts'
import { leaseSeconds } from '../rules/bounds.ts'

export const undoSlice = operation({
  name: 'imports.undo-slice',
  may: 'imports:work',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({
    import: idOf('imp'),
    lease: z.uuid(),
    limit: z.int().min(1).max(1_000).default(500),
  }),
  refuses: ['not-found', 'not-now'],
  async run(context, { import: id, lease, limit }): Promise<{ next: number | undefined }> {
    const { db, clock, refuse, note } = context
    const found = await findImportForUpdate(db, id)
    if (found === undefined) return refuse('not-found')
    if (found.state !== 'undoing' || found.lease !== lease) return refuse('not-now')
    const lines = await linesToUndo(db, id, { after: found.at, limit })
    const last = lines.at(-1)
    if (last === undefined) return { next: undefined }
    const people = [...new Set(lines.map(({ person }) => person))]
    const brought = await removeBrought(context, found, people)
    const changed = await restoreChanged(context, found, brought.others)
    const kept = [...brought.kept, ...changed.kept]
    await sql`update imports.line set outcome = 'kept' where import_id = ${id} and person_id = any(${kept}::uuid[])`.execute(
      db,
    )
    await sql`update imports.line set outcome = 'undone' where import_id = ${id} and person_id = any(${changed.restored}::uuid[])`.execute(
      db,
    )
    await db
      .updateTable('imports.import')
      .set({
        at: last.line,
        kept: (found.at === 0 ? 0 : found.kept) + kept.length,
        leased_until: clock.now().add({ seconds: leaseSeconds }).toString(),
      })
      .where('id', '=', id)
      .execute()
    note('imports.taken-back', { about: [...changed.restored, ...kept], import: id, upTo: last.line })
    return { next: last.line }
  },
})

/** Whoever stands in several lines is taken back at the first of them, whole. */
async function linesToUndo(
  db: Db,
  id: string,
  { after, limit }: { after: number; limit: number },
): Promise<readonly { line: number; person: string }[]> {
  const { rows } = await sql<{ line: number; person: string }>`
    select line, person_id as person from imports.line
     where import_id = ${id} and line > ${after} and person_id is not null and outcome in ('new', 'changed', 'repeated')
     order by line limit ${limit}`.execute(db)
  return rows
}
