/** Takes a file in, a sealed piece at a time, and recognises what it is. A file that is no table is refused, and nothing of it is kept. */
import { createHash } from 'node:crypto'
import type { Here } from '#platform/http'
import { Refused } from '#platform/operation'
import { recogniseTable, TableRefused, type TableRow } from '#platform/spreadsheet'
import { keptFile } from './chunks.ts'
import { addChunk } from './operations/add-chunk.ts'
import { finishFile } from './operations/finish-file.ts'
import { chunkBytesMax, fileBytesMax } from './rules/bounds.ts'
import { recogniseShape } from './rules/recognise/index.ts'

type Given = Readonly<{ name: string; bytes: AsyncIterable<Uint8Array> }>

/**
 * Throws `Refused` as `invalid-input` with the problem of the field `file`, worded as
 * `table.<code>`.
 */
export async function takeFile(
  { perform, house, register }: Pick<Here, 'perform' | 'house' | 'register'>,
  importId: string,
  { name, bytes }: Given,
): Promise<void> {
  const hash = createHash('sha256')
  let size = 0
  let no = 0
  for await (const piece of inPieces(bytes)) {
    size += piece.length
    if (size > fileBytesMax) throw refused('too-large')
    hash.update(piece)
    await perform(addChunk, { import: importId, no, bytes: piece })
    no += 1
  }
  if (size === 0) throw refused('empty-file')
  const fileName = name.split(/[/\\]/).at(-1) ?? ''
  try {
    const file = keptFile({ pool: house.pool, register }, { id: importId, bytes: size, fileName })
    const { dialect, sheets, headings, sample } = await recogniseTable(file)
    await perform(finishFile, {
      import: importId,
      name: fileName,
      bytes: size,
      digest: hash.digest(),
      dialect,
      sheets: [...sheets],
      headings: [...headings],
      sample: sampleOf(sample),
      shape: recogniseShape(headings),
    })
  } catch (error) {
    throw error instanceof TableRefused ? refused(error.code) : error
  }
}

/** What a page shows beside a heading: a few rows, each cell cut. */
export const sampleOf = (rows: readonly TableRow[]): string[][] =>
  rows.slice(0, 20).map(({ cells }) => cells.map(cell => cell.slice(0, 200)))

const refused = (code: string): Refused =>
  new Refused('invalid-input', { problems: [{ field: 'file', problem: `table.${code}` }] })

/** Pieces of one size, whatever the network made of them. */
async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array<ArrayBuffer>> {
  let waiting: Uint8Array[] = []
  let length = 0
  for await (let part of bytes) {
    while (length + part.length >= chunkBytesMax) {
      const taken = part.subarray(0, chunkBytesMax - length)
      yield Buffer.concat([...waiting, taken])
      part = part.subarray(taken.length)
      waiting = []
      length = 0
    }
    if (part.length > 0) waiting.push(part)
    length += part.length
  }
  if (length > 0) yield Buffer.concat(waiting)
}
