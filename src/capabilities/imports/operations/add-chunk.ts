/** Keeps a piece of an import's file, sealed; the first one throws away what another file has left. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { chunkContext } from '../chunks.ts'
import { findImportForUpdate, underWay } from '../find-import.ts'
import { chunkBytesMax, fileBytesMax } from '../rules/bounds.ts'

export const addChunk = operation({
  name: 'imports.add-chunk',
  may: 'imports:run',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({
    import: idOf('imp'),
    no: z
      .int()
      .min(0)
      .max(fileBytesMax / chunkBytesMax + 1),
    bytes: z.instanceof(Uint8Array).refine(({ length }) => length > 0 && length <= chunkBytesMax),
  }),
  refuses: ['not-found', 'not-now'],
  async run({ db, register, refuse }, { import: id, no, bytes }) {
    const found = await findImportForUpdate(db, id)
    if (found === undefined) return refuse('not-found')
    if (underWay.includes(found.state) || ['done', 'undone', 'cancelled'].includes(found.state))
      return refuse('not-now')
    if (no === 0) {
      await db.deleteFrom('imports.chunk').where('import_id', '=', id).execute()
      await db.deleteFrom('imports.line').where('import_id', '=', id).execute()
      await db
        .updateTable('imports.import')
        .set({
          state: 'named',
          digest: null,
          targets: null,
          dialect: null,
          lines: null,
          at: 0,
          problem: null,
        })
        .where('id', '=', id)
        .execute()
    }
    const sealed = register.vault.sealBytes(bytes, chunkContext(id, no))
    await db.insertInto('imports.chunk').values({ import_id: id, no, sealed }).execute()
  },
})
