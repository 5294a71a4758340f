/** The file has come whole: what it is and what its columns seem to mean is kept with the import. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { dialectField } from '../dialect-field.ts'
import { findImportForUpdate } from '../find-import.ts'
import { fileBytesMax } from '../rules/bounds.ts'
import { sampleField, sealSample } from '../sealed-cells.ts'
import { uploadField } from '../upload-field.ts'

export const finishFile = operation({
  name: 'imports.finish-file',
  may: 'imports:run',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({
    import: idOf('imp'),
    upload: uploadField,
    name: z.string().max(1_000),
    bytes: z.int().min(1).max(fileBytesMax),
    digest: z.instanceof(Uint8Array).refine(({ length }) => length === 32),
    dialect: dialectField,
    sheets: z.array(z.string().max(200)).max(1_000),
    headings: z.array(z.string().max(32_767)).max(256),
    sample: sampleField,
    shape: z.enum(['own', 'lyyti', 'hubspot', 'mailchimp']),
  }),
  refuses: ['not-found', 'not-now', 'overtaken'],
  async run(
    { db, clock, register, refuse, note },
    { import: id, upload, name, digest, dialect, sheets, headings, sample, ...told },
  ) {
    const found = await findImportForUpdate(db, id)
    if (found === undefined) return refuse('not-found')
    if (found.state !== 'named') return refuse('not-now')
    if (found.upload !== upload) return refuse('overtaken')
    if (found.bytes !== told.bytes)
      return refuse('invalid-input', { problems: [{ field: 'bytes', problem: 'wrong' }] })
    await db
      .updateTable('imports.import')
      .set({
        state: 'uploaded',
        file_name: name.slice(0, 200).trim() || null,
        shape: told.shape,
        digest: Buffer.from(digest),
        sample: sealSample(register, id, sample),
        dialect: JSON.stringify(dialect) as never,
        sheets: JSON.stringify(sheets) as never,
        headings: JSON.stringify(headings) as never,
        problem: null,
        problem_line: null,
        file_used_at: clock.now().toString(),
      })
      .where('id', '=', id)
      .execute()
    note('imports.file-taken', { import: id, bytes: told.bytes })
  },
})
