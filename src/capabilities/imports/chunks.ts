/** A file that is kept in sealed pieces, read again from its beginning as often as is needed. */
import type pg from 'pg'
import { type Db, transact } from '#platform/db'
import type { Register } from '#platform/registers'
import type { TableSource } from '#platform/spreadsheet'

/** A piece opens at its own place only: pieces can't be exchanged or moved. */
export const chunkContext = (importId: string, no: number): string => `imports.chunk ${importId} ${no}`

export class FileGone extends Error {
  override readonly name = 'FileGone'
}

type Kept = Readonly<{ id: string; bytes: number; fileName: string | null }>

/** Each piece is read in a transaction of its own, so that nothing is held open while the rows are worked on. */
export const keptFile = (
  { pool, register }: Readonly<{ pool: pg.Pool; register: Register }>,
  { id, bytes, fileName }: Kept,
): TableSource => ({
  name: fileName ?? '',
  size: bytes,
  async *bytes() {
    let given = 0
    for (let no = 0; given < bytes; no += 1) {
      const sealed = await transact(pool, register.id, ({ db }) => readPiece(db, id, no))
      const piece = sealed && register.vault.unsealBytes(sealed, chunkContext(id, no))
      if (piece === undefined) throw new FileGone('A piece of the file is not there any more.')
      given += piece.length
      yield piece
    }
  },
})

async function readPiece(db: Db, id: string, no: number): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('imports.chunk')
    .select('sealed')
    .where('import_id', '=', id)
    .where('no', '=', no)
    .executeTakeFirst()
  return row?.sealed
}
