import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allRows, read, sourceOf } from '../../../tests/support/read-tables.ts'
import { type Dialect, delimiters, encodings, recogniseTable, tableProblems, writeCsv } from './index.ts'

type Csv = Extract<Dialect, { kind: 'csv' }>

function encoded(text: string, encoding: Csv['encoding'], mark = false): Uint8Array {
  if (encoding === 'windows-1252') return Buffer.from(text.replaceAll('€', '\x80'), 'latin1')
  const marked = (mark ? '\ufeff' : '') + text
  if (encoding === 'utf-8') return Buffer.from(marked)
  const little = Buffer.from(marked, 'utf16le')
  return encoding === 'utf-16le' ? little : little.swap16()
}

describe('what is written is read back', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('ä;ö', 'a,b', 'a\tb', '"', 'a"b"', 'rivi 1\r\nrivi 2', 'a\nb', 'a\rb', ' x ', ''),
  )
  const table = fc
    .integer({ min: 1, max: 5 })
    .chain(width =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 9 }),
    )

  test('from a file of our own', async () => {
    await fc.assert(
      fc.asyncProperty(table, async rows => {
        // What begins like a formula gets its apostrophe, and a row without a letter is no row.
        const typed = rows.map(row =>
          row.map((text, at) => `${at === 0 ? 'x' : ''}${text.replace(/^[^\p{L}\p{N}]+/u, '')}`),
        )
        const header = typed[0]!.map((_, at) => `Otsikko ${at}`)
        const found = await read(writeCsv({ name: 'a', header, rows: typed }))
        expect(found.headings).toEqual(header)
        expect(found.cells).toEqual(typed)
      }),
    )
  })

  const quoted = (text: string, delimiter: string) =>
    /["\r\n]|^\s|\s$/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text

  test.each(encodings.flatMap(encoding => delimiters.map(delimiter => ({ encoding, delimiter }))))(
    'in $encoding with $delimiter between the cells',
    async ({ encoding, delimiter }) => {
      const lineBreak = fc.constantFrom('\r\n', '\n')
      await fc.assert(
        fc.asyncProperty(table, lineBreak, fc.integer({ min: 1, max: 99 }), async (rows, end, piece) => {
          const latin = (text: string) => text.replace(/[^\t\n\r -~\u00a0-\u00ff€]/g, '')
          const whole = rows.map(row =>
            ['a', ...row].map(text => (encoding === 'windows-1252' ? latin(text) : text)),
          )
          const header = whole[0]!.map((_, at) => `Otsikko ${at}`)
          const text = [header, ...whole]
            .map(row => row.map(one => quoted(one, delimiter)).join(delimiter))
            .join(end)
          const found = await allRows(sourceOf(encoded(text, encoding), piece), {
            kind: 'csv',
            encoding,
            delimiter,
          })
          expect(found.map(({ cells }) => cells)).toEqual(whole)
        }),
        { numRuns: 40 },
      )
    },
  )

  test.each(
    encodings.flatMap(encoding =>
      delimiters.flatMap(delimiter => [true, false].map(mark => ({ encoding, delimiter, mark }))),
    ),
  )(
    'and $encoding with $delimiter is recognised, byte order mark $mark',
    async ({ encoding, delimiter, mark }) => {
      const lines = [
        ['Etunimi', 'Sukunimi', 'Osoite'],
        ['Väinö', 'Åberg', 'Käpytie 1, A 2; Espoo'],
        ['Aino', 'Järvi', 'Ratakatu 5'],
      ].map(row => row.map(one => quoted(one, delimiter)).join(delimiter))
      const found = await read(encoded(lines.join('\r\n'), encoding, mark))
      expect(found.dialect).toEqual({ kind: 'csv', encoding, delimiter })
      expect(found.headings).toEqual(['Etunimi', 'Sukunimi', 'Osoite'])
      expect(found.cells[0]).toEqual(['Väinö', 'Åberg', 'Käpytie 1, A 2; Espoo'])
    },
  )
})

describe('recognition', () => {
  test('finds a letter that comes late in a large file', async () => {
    const rows = `a;b\r\n${'yksi;kaksi\r\n'.repeat(20_000)}Mäki;Åbo\r\n`
    const windows = await recogniseTable(sourceOf(Buffer.from(rows, 'latin1'), 65_536))
    expect(windows.dialect).toMatchObject({ encoding: 'windows-1252' })
    const unicode = await recogniseTable(sourceOf(Buffer.from(rows), 65_536))
    expect(unicode.dialect).toMatchObject({ encoding: 'utf-8' })
  })

  test('takes the delimiter that Excel was told of, whatever else the rows hold', async () => {
    const found = await read('sep=;\r\nNimi;a,b\r\nx;1,2\r\ny;3,4\r\n')
    expect(found.headings).toEqual(['Nimi', 'a,b'])
    expect(found.rows.map(({ line }) => line)).toEqual([3, 4])
  })

  test('reads a file of one column, commas or not', async () => {
    expect((await read('Nimi\nVirtanen, Aino\nMäki, Bo\n')).cells).toEqual([['Virtanen, Aino'], ['Mäki, Bo']])
  })

  test('keeps headings as they are: empty, doubled, with line breaks and spaces at their end', async () => {
    const found = await read(';Etunimi;Puhelin ;Puhelin ;"Missä?\nKerro."\n1;Aino;1;2;Täällä\n')
    expect(found.headings).toEqual(['', 'Etunimi', 'Puhelin ', 'Puhelin ', 'Missä?\nKerro.'])
  })

  test('passes over blank lines before, between and after the rows', async () => {
    const found = await read('\n\n;;\nNimi;b;c\n\n;;\nAino;1;2\n  ;;\n\n')
    expect(found.rows).toEqual([{ line: 7, cells: ['Aino', '1', '2'] }])
  })
})

describe('a row is told by the line it begins on', () => {
  test.each(['\r\n', '\n', '\r'])(
    'whichever way lines end (%j) and however many one cell takes',
    async end => {
      const text = ['Nimi;b', '"kaksi', 'riviä";1', 'x;"a"', '', 'y;"1', '2', '3"', 'z;4'].join(end)
      expect((await read(text)).rows.map(({ line }) => line)).toEqual([2, 4, 6, 9])
    },
  )
})

describe('a row that does not fit is listed with its reason', () => {
  test.each([
    ['too few cells', 'a;b;c\n1;2\n', 'too-few-cells'],
    ['too many cells', 'a;b\n1;2;3\n', 'too-many-cells'],
    ['a cell that no spreadsheet has room for', `a;b\n1;${'x'.repeat(32_768)}\n`, 'cell-too-long'],
    [
      'a letter that is broken',
      Buffer.from('a;b\nöä;1\n\xff;2\n', 'latin1').fill(Buffer.from('öä'), 4, 8),
      'broken-characters',
    ],
  ])('%s', async (_, text, problem) => {
    expect((await read(text)).rows.at(-1)?.problem).toBe(problem)
  })

  test('but cells without a heading may be missing, and empty ones may be too many', async () => {
    const found = await read('a;b;;\n1;2\n3;4;;;;\n')
    expect(found.rows).toEqual([
      { line: 2, cells: ['1', '2', '', ''] },
      { line: 3, cells: ['3', '4', '', ''] },
    ])
  })
})

describe('quotes', () => {
  test.each([
    ['inside a bare cell is a character like any other', 'a;b\nHotelli "Kämp";1\n', ['Hotelli "Kämp"', '1']],
    ['followed by more text are characters too', 'a;b\n"x"y;1\n', ['"x"y', '1']],
    ['may be all there is', 'a;b\n"";""""\n', ['', '"']],
  ])('%s', async (_, text, cells) => {
    expect((await read(text)).cells).toEqual([cells])
  })
})

test('every reason has its sentence in every language', () => {
  for (const language of ['fi', 'sv', 'en'] as const) {
    expect(tableProblems(language).file.bomb).toMatch(/\.$/)
    expect(tableProblems(language).row['too-few-cells']).toMatch(/\.$/)
  }
})
