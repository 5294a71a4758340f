/** Files that are not text are told apart by how they begin, before anybody tries to read them as a table. */
import { TableRefused, type TableSource } from './table.ts'

/**
 * A zip archive may be a workbook. Throws `old-workbook` and `encrypted-workbook` for Microsoft's compound files (a
 * workbook from before 2007 is one, and so is any workbook behind a password), `not-a-table` for documents and web pages,
 * which would pass for text.
 */
export async function recogniseForeign(source: TableSource, head: Buffer): Promise<'zip' | undefined> {
  if (head.subarray(0, zip.length).equals(zip)) return 'zip'
  if (head.subarray(0, compound.length).equals(compound))
    throw new TableRefused((await contains(source, encrypted)) ? 'encrypted-workbook' : 'old-workbook')
  const start = head.subarray(0, 100).toString('latin1')
  if (/^(\u00ef\u00bb\u00bf)?\s*(%PDF-|\{\\rtf|<[!?a-z])/i.test(start)) throw new TableRefused('not-a-table')
  return undefined
}

const zip = Buffer.from('PK\x03\x04', 'latin1')
const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex')
/** The name of the stream that holds the workbook behind a password (MS-OFFCRYPTO, 2.3.4). */
const encrypted = Buffer.from('EncryptedPackage', 'utf16le')

async function contains(source: TableSource, name: Buffer): Promise<boolean> {
  let before: Uint8Array = new Uint8Array()
  for await (const chunk of source.bytes()) {
    const bytes = Buffer.concat([before, chunk])
    if (bytes.includes(name)) return true
    before = bytes.subarray(Math.max(0, bytes.length - name.length))
  }
  return false
}
