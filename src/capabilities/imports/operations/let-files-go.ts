/**
 * Throws away what is kept of files. Unused: after two weeks in which nobody has touched the import. When somebody was erased:
 * at once of imports that are over, and refused rows that have waited for a day: a row that was never taken leads to nobody,
 * so whose it is can't be told (GDPR Art. 17).
 */
import { z } from 'zod'
import { type Db, sql } from '#platform/db'
import { operation } from '#platform/operation'
import { fileKeptDays, refusedKeptAfterErasureHours } from '../rules/bounds.ts'

/** How many imports at once. */
const atOnce = 20

export const letFilesGo = operation({
  name: 'imports.let-files-go',
  may: 'imports:work',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ because: z.enum(['unused', 'somebody-erased']).default('unused') }),
  gives: z.object({ more: z.boolean() }),
  refuses: [],
  async run({ db, clock, note }, { because }) {
    const ago = (hours: number) => clock.now().subtract({ hours }).toString()
    const due =
      because === 'unused'
        ? await findUnused(db, ago(24 * fileKeptDays))
        : await findRests(db, ago(refusedKeptAfterErasureHours))
    for (const { id, file, cells } of due) {
      if (file) {
        await db.deleteFrom('imports.chunk').where('import_id', '=', id).execute()
        await db.updateTable('imports.import').set({ sample: null }).where('id', '=', id).execute()
      }
      if (cells)
        await db
          .updateTable('imports.line')
          .set({ cells: null })
          .where('import_id', '=', id)
          .where('cells', 'is not', null)
          .execute()
      note('imports.file-gone', { import: id, because })
    }
    return { more: due.length === atOnce }
  },
})

type Due = Readonly<{ id: string; file: boolean; cells: boolean }>

const hasFile = sql`(i.sample is not null or exists (select from imports.chunk c
  where c.register_id = i.register_id and c.import_id = i.id))`
const hasCells = sql`exists (select from imports.line l
  where l.register_id = i.register_id and l.import_id = i.id and l.outcome = 'refused' and l.cells is not null)`
const lastUsed = sql`greatest(i.begun_at, i.file_used_at, i.finished_at)`
const atRest = sql`i.state not in ('checking', 'running', 'undoing')`

const findUnused = (db: Db, before: string) =>
  find(db, {
    file: sql`${hasFile} and ${lastUsed} < ${before}::timestamptz`,
    cells: sql`${hasCells} and ${lastUsed} < ${before}::timestamptz`,
  })

const findRests = (db: Db, before: string) =>
  find(db, {
    file: sql`${hasFile} and i.state in ('done', 'cancelled', 'undone')`,
    cells: sql`${hasCells} and ${lastUsed} < ${before}::timestamptz`,
  })

async function find(
  db: Db,
  { file, cells }: Readonly<Record<'file' | 'cells', ReturnType<typeof sql>>>,
): Promise<readonly Due[]> {
  const { rows } = await sql<Due>`select * from (
      select i.id, ${file} as file, ${cells} as cells from imports.import i where ${atRest}) d
    where d.file or d.cells order by d.id limit ${atOnce}`.execute(db)
  return rows
}
