import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { read, refusal, sourceOf } from '../../../tests/support/read-tables.ts'
import { type Workbook, workbookOf, zipOf } from '../../../tests/support/zip-of.ts'
import { readTable, recogniseTable, type TableSource } from './index.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tables-'))
})
afterAll(() => rm(folder, { recursive: true }))

const inFolder = (bytes: Uint8Array) => read(bytes, { piece: 65_536, folder })

const heading =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Nimi</t></is></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row>'
const sheet = (cells: string, more: Partial<Workbook> = {}) =>
  workbookOf({ ...more, rows: `${heading}<row r="2"><c r="A2"><v>7</v></c>${cells}</row>` })

describe('a workbook that can’t be read is refused with its reason', () => {
  const part = (name: string, content: string | Uint8Array, more: object = {}) => ({ name, content, ...more })
  const sheetPart = (content: string | Uint8Array, more: object = {}) =>
    workbookOf({ rows: '', more: [part('xl/worksheets/sheet1.xml', content, more)] })
  const good = sheet('<c r="B2"><v>1</v></c>')
  const zeros = new Uint8Array(30_000_000)

  test.each([
    ['one that grows a thousandfold', sheetPart(zeros), 'bomb'],
    [
      'one whose unread part grows so',
      workbookOf({ rows: heading, more: [part('xl/media/a.png', zeros)] }),
      'bomb',
    ],
    ['one that says it is small', sheetPart(zeros, { claimed: 1_000 }), 'bomb'],
    ['one that says it is huge', sheetPart('<worksheet/>', { claimed: 2_100_000_000 }), 'bomb'],
    [
      'one that says it is larger than it is',
      sheetPart('<worksheet/>', { claimed: 1_000 }),
      'broken-workbook',
    ],
    [
      'one behind a password of the archive',
      sheetPart('<worksheet/>', { isEncrypted: true }),
      'encrypted-workbook',
    ],
    ['one that came only in half', good.subarray(0, good.length / 2), 'broken-workbook'],
    ['one with bytes changed', Buffer.from(good).fill(0x55, 60, 120), 'broken-workbook'],
    ['an archive of something else', zipOf([part('kuva.txt', 'a')]), 'not-a-table'],
    ['one with no cells', workbookOf({ rows: '' }), 'empty-file'],
    ['headings alone', workbookOf({ rows: heading }), 'no-rows'],
    [
      'figures without headings',
      workbookOf({ rows: '<row><c><v>1</v></c></row><row><c><v>2</v></c></row>' }),
      'no-headings',
    ],
    [
      '300 columns',
      workbookOf({ rows: `<row>${'<c t="str"><v>a</v></c>'.repeat(300)}</row><row><c><v>1</v></c></row>` }),
      'too-many-columns',
    ],
    [
      'entities of its own',
      sheetPart(
        '<!DOCTYPE a [<!ENTITY e "xx">]><worksheet><sheetData><row><c t="str"><v>&e;</v></c></row></sheetData></worksheet>',
      ),
      'broken-workbook',
    ],
    ['an entity that nobody declared', sheet('<c t="str"><v>&e;</v></c>'), 'broken-workbook'],
    ['what is not well formed', sheetPart('<worksheet><sheetData></worksheet>'), 'broken-workbook'],
    [
      'letters that are no UTF-8',
      sheetPart(Buffer.from('<worksheet>\xff</worksheet>', 'latin1')),
      'broken-workbook',
    ],
    ['what is nested too deep', sheetPart(`${'<a>'.repeat(100)}${'</a>'.repeat(100)}`), 'broken-workbook'],
    ['a text of the cells that is not there', sheet('<c r="B2" t="s"><v>5</v></c>'), 'broken-workbook'],
    ['a cell in no column', sheet('<c r="2B"><v>5</v></c>'), 'broken-workbook'],
    ['a row that is longer than any', sheet(`<c t="str"><v>${rough(1_100_000)}</v></c>`), 'line-too-long'],
    ['a tag that does not end', sheetPart(`<worksheet a="${rough(1_200_000)}"/>`), 'line-too-long'],
    [
      'too much shared text',
      workbookOf({ rows: heading, texts: `<si><t>${rough(900_000)}</t></si>`.repeat(72) }),
      'too-many-texts',
    ],
  ])('%s', async (_, bytes, code) => {
    await expect(inFolder(bytes)).rejects.toMatchObject({ name: 'TableRefused', code })
  })

  test.each([
    ['two rows of one number', '2', '2'],
    ['rows whose numbers fall', '3', '2'],
    ['a row below the last that there can be', '2', '1048577'],
    ['a row of a number that is none', '2', 'x'],
    ['a row without a number in its place', '2', ''],
  ])('%s', async (_, first, second) => {
    const row = (at: string) => `<row r="${at}"><c><v>1</v></c></row>`
    const bytes = workbookOf({ rows: heading + row(first) + row(second) })
    await expect(inFolder(bytes)).rejects.toMatchObject({ name: 'TableRefused', code: 'broken-workbook' })
  })

  test('a sheet that is not in it', async () => {
    const rows = readTable(sourceOf(good), { kind: 'xlsx', sheet: 'Muu' }, folder)
    await expect(rows[Symbol.asyncIterator]().next()).rejects.toEqual(refusal('no-such-sheet'))
  })

  test('a file that breaks off while it is fetched is no fault of the workbook', async () => {
    const source: TableSource = {
      ...sourceOf(good),
      async *bytes() {
        yield good.subarray(0, 100)
        throw new Error('the connection ended')
      },
    }
    await expect(
      recogniseTable(source, folder).then(() => readTable(source, { kind: 'xlsx', sheet: 'a' }, folder)),
    ).rejects.toThrow('the connection ended')
  })
})

/** Text that does not pack to nothing. */
function rough(length: number): string {
  let [text, seed] = ['', 7]
  while (text.length < length) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    text += seed.toString(36)
  }
  return text.slice(0, length)
}

test('nothing stays in the folder where a workbook is laid while it is read', async () => {
  const source = sourceOf(sheet('<c r="B2"><v>1</v></c>'))
  for await (const _ of readTable(source, { kind: 'xlsx', sheet: 'Taulukko1' }, folder)) {
    expect(await readdir(folder)).toEqual([])
    break
  }
  expect(await readdir(folder)).toEqual([])
})
