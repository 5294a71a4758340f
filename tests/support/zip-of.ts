/** A zip archive of given parts, for tests: also one that lies about itself, which no honest program would write. */
import { crc32, deflateRawSync } from 'node:zlib'

export type Part = Readonly<{
  name: string
  content: string | Uint8Array
  /** The unpacked size that the archive claims. */
  claimed?: number
  isEncrypted?: boolean
}>

export function zipOf(parts: readonly Part[]): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const { name, content, claimed, isEncrypted } of parts) {
    const bytes = Buffer.from(content as Uint8Array)
    const packed = deflateRawSync(bytes)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(isEncrypted ? 1 : 0, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(bytes), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(claimed ?? bytes.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, Buffer.from(name)]),
    )
    bodies.push(local)
    at += local.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(
    directory.reduce((sum, entry) => sum + entry.length, 0),
    8,
  )
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...bodies, ...directory, Buffer.from('PK\x05\x06', 'latin1'), end])
}

export type Workbook = Readonly<{
  /** What stands inside `sheetData`. */
  rows: string
  /** What stands inside `numFmts` and `cellXfs`. */
  formats?: string
  styles?: string
  texts?: string
  workbookPr?: string
  /** Part by name: in place of, or beside, those that a workbook has. */
  more?: readonly Part[]
}>

/** A workbook of one sheet, Taulukko1, from the inside of its parts. */
export function workbookOf({
  rows,
  formats = '',
  styles = '<xf/>',
  texts = '',
  workbookPr = '',
  more = [],
}: Workbook): Buffer {
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = (all: readonly (readonly [string, string])[]) =>
    `<Relationships>${all.map(([type, target], at) => `<Relationship Id="r${at}" Type="${kind}/${type}" Target="${target}"/>`).join('')}</Relationships>`
  const parts: Part[] = [
    { name: '_rels/.rels', content: relations([['officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><workbook>${workbookPr}<sheets><sheet name="Taulukko1" sheetId="1" r:id="r0"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['sharedStrings', '/xl/sharedStrings.xml'],
        ['styles', 'styles.xml'],
      ]),
    },
    { name: 'xl/worksheets/sheet1.xml', content: `<worksheet><sheetData>${rows}</sheetData></worksheet>` },
    { name: 'xl/sharedStrings.xml', content: `<sst>${texts}</sst>` },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet><numFmts>${formats}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles}</cellXfs></styleSheet>`,
    },
  ]
  const replaced = new Set(more.map(({ name }) => name))
  return zipOf([...parts.filter(({ name }) => !replaced.has(name)), ...more])
}
