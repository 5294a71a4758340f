import { describe, expect, test } from 'vitest'
import { allRows, read, refusal, sourceOf } from '../../../tests/support/read-tables.ts'
import { readTable, recogniseTable, type TableSource } from './index.ts'

describe('a file that can’t be read is refused with its reason', () => {
  test.each([
    ['nothing at all', '', refusal('empty-file')],
    ['only blank lines', '\r\n ;;\r\n', refusal('empty-file')],
    ['no headings but an address', 'Aino;aino@example.fi\nBo;bo@example.fi\n', refusal('no-headings', 1)],
    ['no headings but a number', 'Aino;+358 40 123 4567\nBo;1\n', refusal('no-headings', 1)],
    ['only figures', '1;2\n3;4\n', refusal('no-headings', 1)],
    ['headings alone', 'Etunimi;Sukunimi\n', refusal('no-rows', 1)],
    [
      '300 columns',
      `${Array.from({ length: 300 }, (_, at) => `s${at}`).join(';')}\n1\n`,
      refusal('too-many-columns', 1),
    ],
    ['a quote that is never closed', 'a;b\n1;2\n3;"4\n5;6\n', refusal('unclosed-quote', 3)],
    ['a document', '%PDF-1.7 ;;;\n', refusal('not-a-table')],
    [
      'a web page that calls itself a table',
      '\n<html><table><tr><td>a</td></tr></table>',
      refusal('not-a-table'),
    ],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), refusal('not-a-table')],
    [
      'a workbook of the old kind',
      Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(600)}`, 'hex'),
      refusal('old-workbook'),
    ],
    [
      'a workbook behind a password',
      Buffer.concat([
        Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(600)}`, 'hex'),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      refusal('encrypted-workbook'),
    ],
  ])('%s', async (_, text, expected) => {
    await expect(read(text)).rejects.toEqual(expected)
  })

  const endless = (start: string, more: string) => {
    let given = 0
    const source: TableSource = {
      name: 'loputon.csv',
      size: 5_000_000_000,
      async *bytes() {
        yield Buffer.from(start)
        for (;;) {
          given += 65_536
          yield Buffer.alloc(65_536, more)
        }
      },
    }
    return { source, given: () => given }
  }
  const dialect = { kind: 'csv', encoding: 'utf-8', delimiter: ';' } as const

  test('a line that never ends is not read on after a million characters', async () => {
    const { source, given } = endless('a;b\n1;2\n', 'x')
    await expect(allRows(source, dialect)).rejects.toEqual(refusal('line-too-long', 3))
    await expect(allRows(source, { ...dialect, delimiter: ',' })).rejects.toEqual(refusal('line-too-long', 3))
    expect(given()).toBeLessThan(3_000_000)
  })

  test('neither is one of delimiters alone, nor one whose quotes hold a line break now and then', async () => {
    const bare = endless('a;b\n1;2\n', ';')
    await expect(allRows(bare.source, dialect)).rejects.toEqual(refusal('line-too-long', 3))
    expect(bare.given()).toBeLessThan(3_000_000)
    const quoted = endless('a;b\n1;2\n', `"\n"${';'.repeat(65_533)}`)
    await expect(allRows(quoted.source, dialect)).rejects.toEqual(refusal('unclosed-quote', 3))
    expect(quoted.given()).toBeLessThan(3_000_000)
  })

  test('and neither is one that is recognised', async () => {
    const { source, given } = endless('', 'x;')
    await expect(recogniseTable(source)).rejects.toEqual(refusal('line-too-long'))
    expect(given()).toBeLessThan(5_000_000)
  })

  test('a quote that swallows a whole large file is told as what it is', async () => {
    await expect(allRows(endless('a;b\n1;"2\n', 'x\n').source, dialect)).rejects.toEqual(
      refusal('unclosed-quote', 2),
    )
  })

  test('the rows before the place that can’t be read are given', async () => {
    const lines: number[] = []
    const reading = async () => {
      for await (const rows of readTable(sourceOf('a;b\n1;2\n\n3;4\n5;"6\n'), dialect))
        lines.push(...rows.map(({ line }) => line))
    }
    await expect(reading()).rejects.toEqual(refusal('unclosed-quote', 5))
    expect(lines).toEqual([2, 4])
  })

  test('blank lines are never too long, however many they are', async () => {
    const text = `a;b\n1;2\n${'\n'.repeat(1_500_000)}3;4\n`
    expect((await allRows(sourceOf(text, 65_536), dialect)).map(({ line }) => line)).toEqual([2, 1_500_003])
  })

  test('more rows than are taken at once', async () => {
    const rows = Buffer.from('1;2\n'.repeat(100_000))
    const source: TableSource = {
      name: 'suuri.csv',
      size: 0,
      async *bytes() {
        yield Buffer.from('a;b\n')
        for (let n = 0; n < 20; n += 1) yield rows
        yield Buffer.from('3;4\n')
      },
    }
    await expect(
      (async () => {
        for await (const _ of readTable(source, dialect));
      })(),
    ).rejects.toEqual(refusal('too-many-rows', 2_000_002))
  })
})

test('a reader who stops early lets the file go', async () => {
  let isClosed = false
  const source: TableSource = {
    name: 'a.csv',
    size: 0,
    async *bytes() {
      try {
        yield Buffer.from('a;b\n')
        for (;;) yield Buffer.from('1;2\n'.repeat(50_000))
      } finally {
        isClosed = true
      }
    },
  }
  for await (const _ of readTable(source, { kind: 'csv', encoding: 'utf-8', delimiter: ';' })) break
  expect(isClosed).toBe(true)
})
