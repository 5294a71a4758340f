/** Tables that a test hands in, read as an import reads them: recognised first, then row by row. */
import { expect } from 'vitest'
import {
  type Dialect,
  readTable,
  recogniseTable,
  type TableRow,
  type TableSource,
} from '#platform/spreadsheet'

/** The bytes come in pieces of an odd size, so that letters and line breaks are cut in two. */
export const sourceOf = (bytes: Uint8Array | string, piece = 7): TableSource => ({
  name: 'taulukko',
  size: bytes.length,
  async *bytes() {
    const whole = Buffer.from(bytes as Uint8Array)
    for (let at = 0; at < whole.length; at += piece) yield whole.subarray(at, at + piece)
  },
})

export async function allRows(source: TableSource, dialect: Dialect, folder?: string): Promise<TableRow[]> {
  const rows: TableRow[] = []
  for await (const batch of readTable(source, dialect, folder)) {
    expect(batch.length).toBeLessThanOrEqual(100)
    rows.push(...batch)
  }
  return rows
}

/** What is recognised, and what is read, of which the sample is the beginning. */
export async function read(
  bytes: Uint8Array | string,
  { piece = 7, folder }: { piece?: number; folder?: string } = {},
) {
  const source = sourceOf(bytes, piece)
  const recognised = await recogniseTable(source, folder)
  const rows = await allRows(source, recognised.dialect, folder)
  expect(rows.slice(0, 20)).toEqual(recognised.sample)
  return { ...recognised, rows, cells: rows.map(({ cells }) => cells) }
}

/** The refusal of a file, for `toEqual`. */
export const refusal = (code: string, line?: number) => expect.objectContaining({ code, line })
