import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Sheet, writeCsv, writeXlsx } from './index.ts'

/** One file out of a zip archive, found through its central directory. */
function unzip(archive: Uint8Array, name: string): string {
  const bytes = Buffer.from(archive)
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = bytes.readUInt16LE(at + 28)
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const local = bytes.readUInt32LE(at + 42)
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
      const content = bytes.subarray(start, start + bytes.readUInt32LE(at + 20))
      return (bytes.readUInt16LE(at + 10) === 0 ? content : inflateRawSync(content)).toString('utf8')
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  throw new Error(`there is no ${name}`)
}

/** The only column of a comma-separated file, read by the letter of RFC 4180. */
const readCsv = (file: string): string[] =>
  [...file.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))\r\n/g)].map(([, quoted, bare]) =>
    quoted === undefined ? bare! : quoted.replaceAll('""', '"'),
  )

const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '=HYPERLINK("http://x")']
const sheet = (rows: Sheet['rows'], header: string[] = ['Nimi']): Sheet => ({
  name: 'Henkilöt',
  header,
  rows,
})

test('what begins like a formula is text in a workbook', async () => {
  const file = await writeXlsx([sheet(dangerous.map(text => [text]))])
  const cells = unzip(file, 'xl/worksheets/sheet1.xml')
  expect(cells).not.toMatch(/<f[ >]/)
  expect([...cells.matchAll(/<c [^>]*>/g)].every(([cell]) => / t="(s|inlineStr)"/.test(cell))).toBe(true)
  expect(unzip(file, 'xl/sharedStrings.xml')).toContain('=1+1')
})

test('numbers and yes/no keep their kind, and what XML cannot hold is left out', async () => {
  const file = await writeXlsx([
    sheet([['a\u0000\u0007b<&>', 12.5, true, null]], ['Nimi', 'Määrä', 'Lupa', 'Tyhjä']),
  ])
  const cells = unzip(file, 'xl/worksheets/sheet1.xml')
  expect(cells).toMatch(/<v>12\.5<\/v>/)
  expect(cells).toMatch(/t="b"[^>]*><v>1<\/v>/)
  expect(unzip(file, 'xl/sharedStrings.xml')).toContain('ab&lt;&amp;&gt;')
  expect(unzip(file, 'xl/workbook.xml')).toContain('name="Henkilöt"')
})

test('a tab’s name has only what Excel allows', async () => {
  const file = await writeXlsx([
    { ...sheet([]), name: "a[b]/c:d*e?f'g".padEnd(50, 'x') },
    { ...sheet([]), name: '' },
  ])
  expect(unzip(file, 'xl/workbook.xml')).toMatch(/name="a b {2}c d e f gx{17}"/)
  expect(unzip(file, 'xl/workbook.xml')).toContain('name="2"')
})

test('what begins like a formula is text in a comma-separated file', () => {
  const lines = writeCsv(sheet([...dangerous.map(text => [text]), [-5], ['a-b']])).split('\r\n')
  expect(lines).toEqual([
    '\ufeffNimi',
    "'=1+1",
    "'+1",
    "'-1",
    "'@SUM(A1)",
    "'\t=1",
    "' =1",
    '"\'=HYPERLINK(""http://x"")"',
    '-5',
    'a-b',
    '',
  ])
})

test('any text comes back from a comma-separated file as it was', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('a,b', 'a"b', 'a\r\nb', ' a ', ''))),
      typed => {
        const texts = typed.map(text => `x${text}y`)
        expect(readCsv(writeCsv(sheet(texts.map(text => [text]))))).toEqual(['Nimi', ...texts])
      },
    ),
  )
})

test('a row of another width than the header is a fault', async () => {
  expect(() => writeCsv(sheet([['a', 'b']]))).toThrow(RangeError)
  await expect(writeXlsx([sheet([[]])])).rejects.toThrow(RangeError)
})
