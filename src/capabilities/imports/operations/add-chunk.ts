/**
 * Keeps a piece of an import's file, sealed. Each sending of a file has a token of its own: the first piece of a later one
 * throws away what an earlier one has left, whose next piece is then refused.
 */
import { z } from 'zod'
import type { Db } from '#platform/db'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { chunkContext } from '../chunks.ts'
import { findImportForUpdate, underWay } from '../find-import.ts'
import { chunkBytesMax, fileBytesMax } from '../rules/bounds.ts'
import { throwFileAway } from '../throw-file-away.ts'
import { uploadField } from '../upload-field.ts'

/** `overtaken`: somebody has begun to send another file since. Pieces come in their order, from 0. */
export const addChunk = operation({
  name: 'imports.add-chunk',
  may: 'imports:run',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({
    import: idOf('imp'),
    upload: uploadField,
    no: z
      .int()
      .min(0)
      .max(fileBytesMax / chunkBytesMax + 1),
    bytes: z.instanceof(Uint8Array).refine(({ length }) => length > 0 && length <= chunkBytesMax),
  }),
  refuses: ['not-found', 'not-now', 'overtaken'],
  async run({ db, clock, register, refuse }, { import: id, upload, no, bytes }) {
    const found = await findImportForUpdate(db, id)
    if (found === undefined) return refuse('not-found')
    if (underWay.includes(found.state) || ['done', 'undone', 'cancelled'].includes(found.state))
      return refuse('not-now')
    if (no === 0) {
      await throwFileAway(db, id)
      await db.updateTable('imports.import').set({ upload }).where('id', '=', id).execute()
    } else {
      if (found.upload !== upload || found.state !== 'named') return refuse('overtaken')
      if (no !== (await countPieces(db, id)))
        return refuse('invalid-input', { problems: [{ field: 'no', problem: 'wrong' }] })
    }
    const size = (no === 0 ? 0 : found.bytes) + bytes.length
    if (size > fileBytesMax)
      return refuse('invalid-input', { problems: [{ field: 'file', problem: 'table.too-large' }] })
    const sealed = register.vault.sealBytes(bytes, chunkContext(id, no))
    await db.insertInto('imports.chunk').values({ import_id: id, no, sealed }).execute()
    await db
      .updateTable('imports.import')
      .set({ bytes: size, file_used_at: clock.now().toString() })
      .where('id', '=', id)
      .execute()
  },
})

async function countPieces(db: Db, id: string): Promise<number> {
  const last = await db
    .selectFrom('imports.chunk')
    .select('no')
    .where('import_id', '=', id)
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last === undefined ? 0 : last.no + 1
}
