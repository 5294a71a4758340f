/** Which letters the bytes of a text file are: nobody who exports a table says it, and everybody's program does it otherwise. */
import { isAscii } from 'node:buffer'
import { type CsvDialect, recordMax, TableRefused, type TableSource } from '../table.ts'

const [feed, carriage] = [0x0a, 0x0d]

type Encoding = CsvDialect['encoding']

const headBytes = 65_536
/** Beyond the first letter that is no ASCII, this much tells well enough; before it, nothing does. */
const tellingBytes = 1_000_000

/**
 * By the byte order mark; else by how NULs lie (UTF-16); else UTF-8 where more of its letters are whole than broken, and
 * Windows-1252 otherwise. Throws `empty-file`, `not-a-table` for what is no text, and `line-too-long`.
 */
export async function recogniseEncoding(source: TableSource): Promise<Encoding> {
  const head = await headOf(source)
  if (head.length === 0) throw new TableRefused('empty-file')
  return byMark(head) ?? byNuls(head) ?? (await byLetters(source))
}

/** The first bytes of the file: at most 64 kB. */
export async function headOf(source: TableSource): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of source.bytes()) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes >= headBytes) break
  }
  return Buffer.concat(chunks).subarray(0, headBytes)
}

const marks: readonly [Encoding, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

const byMark = (head: Uint8Array): Encoding | undefined =>
  marks.find(([, mark]) => mark.every((byte, at) => head[at] === byte))?.[0]

/** In UTF-16, European text has a NUL in every other place; any other file with a NUL is no text. */
function byNuls(head: Uint8Array): Encoding | undefined {
  let [even, odd] = [0, 0]
  for (let at = 0; at < head.length; at += 1) {
    if (head[at] !== 0) continue
    if (at % 2 === 0) even += 1
    else odd += 1
  }
  if (even + odd === 0) return undefined
  const most = head.length / 4
  if (odd > most && even < odd / 10) return 'utf-16le'
  if (even > most && odd < even / 10) return 'utf-16be'
  throw new TableRefused('not-a-table')
}

async function byLetters(source: TableSource): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8')
  let [broken, whole, bytes, sinceBreak] = [0, 0, 0, 0]
  for await (const chunk of source.bytes()) {
    if (bytes === 0 && isAscii(chunk)) {
      const lineBreak = Math.max(chunk.lastIndexOf(feed), chunk.lastIndexOf(carriage))
      sinceBreak = lineBreak < 0 ? sinceBreak + chunk.length : chunk.length - lineBreak - 1
      // An endless line would be read to its end, only to be refused later.
      if (sinceBreak > recordMax) throw new TableRefused('line-too-long')
      continue
    }
    const text = decoder.decode(chunk, { stream: true })
    broken += text.match(/\ufffd/g)?.length ?? 0
    // A letter of two units counts twice, which only makes UTF-8 the surer.
    whole += text.match(/[\u0080-\ufffc]/g)?.length ?? 0
    bytes += chunk.length
    if (bytes > tellingBytes) break
  }
  return broken === 0 || whole > broken ? 'utf-8' : 'windows-1252'
}
