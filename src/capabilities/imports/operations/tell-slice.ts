/** Writes to a slice of lines that their people were told, once somebody has said so of everybody whom the import brought. */
import { z } from 'zod'
import { sql } from '#platform/db'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { findImport } from '../find-import.ts'

const atOnce = 2_000

export const tellSlice = operation({
  name: 'imports.tell-slice',
  may: 'imports:work',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ import: idOf('imp'), after: z.int().min(0) }),
  gives: z.object({ next: z.int().optional() }),
  refuses: ['not-found'],
  async run({ db, refuse }, { import: id, after }): Promise<{ next?: number }> {
    if ((await findImport(db, id)) === undefined) return refuse('not-found')
    const { rows } = await sql<{ line: number }>`
      with slice as materialized (
        select l.line from imports.line l
         where l.import_id = ${id} and l.outcome = 'new' and l.line > ${after} order by l.line limit ${atOnce}
      ), told as (
        update imports.line l set told_on = i.told_on from imports.import i, slice s
         where i.register_id = l.register_id and i.id = l.import_id and i.told_on is not null
           and l.import_id = ${id} and l.line = s.line and l.person_id is not null and l.told_on is null
      )
      select max(line) as line from slice having count(*) = ${atOnce}`.execute(db)
    const next = rows[0]?.line
    return next === undefined ? {} : { next }
  },
})
