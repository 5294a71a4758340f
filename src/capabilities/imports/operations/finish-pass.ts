/** The file has been gone through: a dry run is told, a run is done. */
import { z } from 'zod'
import { type Db, sql } from '#platform/db'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { findImportForUpdate } from '../find-import.ts'

export const finishPass = operation({
  name: 'imports.finish-pass',
  may: 'imports:work',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ import: idOf('imp'), lease: z.uuid() }),
  refuses: ['not-found', 'not-now'],
  async run({ db, clock, refuse, note }, { import: id, lease }) {
    const found = await findImportForUpdate(db, id)
    if (found === undefined) return refuse('not-found')
    if ((found.state !== 'checking' && found.state !== 'running') || found.lease !== lease)
      return refuse('not-now')
    const repeated = found.state === 'checking' ? await tellRepeated(db, id) : 0
    const lines =
      found.at === 0 ? 0 : found.added + found.matched + found.changed + found.refused + found.repeated
    const figures = { added: found.added - repeated, repeated: found.repeated + repeated }
    await db
      .updateTable('imports.import')
      .set({
        ...(found.at === 0 ? { added: 0, matched: 0, changed: 0, refused: 0, repeated: 0 } : figures),
        lines,
        lease: null,
        leased_until: null,
        ...(found.state === 'checking'
          ? { state: 'checked' as const }
          : { state: 'done' as const, finished_at: clock.now().toString() }),
      })
      .where('id', '=', id)
      .execute()
    if (found.state === 'running') await letFileGo(db, id)
    const { matched, changed, refused } = found
    if (found.state === 'checking')
      note('imports.checked', { import: id, ...figures, matched, changed, refused })
    else
      note('imports.finished', {
        import: id,
        source: found.sourceId,
        ...figures,
        matched,
        changed,
        refused,
      })
  },
})

/** What was taken stands in the register; what was refused stays a while beside its line, to be mended. */
async function letFileGo(db: Db, id: string): Promise<void> {
  await db.deleteFrom('imports.chunk').where('import_id', '=', id).execute()
  await db.updateTable('imports.import').set({ sample: null }).where('id', '=', id).execute()
}

/**
 * Two lines of one file that share a key would be one person: the second is told to repeat the first. Answers how many. A
 * part of the keys at a time, so that no statement over two million lines outlasts its bound.
 */
async function tellRepeated(db: Db, id: string): Promise<number> {
  let repeated = 0n
  for (let part = 0; part < keyParts; part += 1) {
    const { numAffectedRows = 0n } =
      await sql`update imports.line l set outcome = 'repeated', same_as = f.first
      from (select line, min(first) as first
              from (select k.line, min(k.line) over (partition by k.key) as first
                      from (select line, unnest(keys) as key from imports.line where import_id = ${id} and keys is not null) k
                     where get_byte(uuid_send(k.key), 0) % ${keyParts} = ${part}) shared
             where first < line group by line) f
      where l.import_id = ${id} and l.line = f.line and l.outcome = 'new'`.execute(db)
    repeated += numAffectedRows
  }
  return Number(repeated)
}

const keyParts = 8
