/** Takes a file in, a sealed piece at a time, and recognises what it is. A file that is no table is refused, and nothing of it is kept. */
import { createHash } from 'node:crypto'
import type { Here } from '#platform/http'
import { Refused } from '#platform/operation'
import { recogniseTable, TableRefused, type TableRow } from '#platform/spreadsheet'
import { cellsMeant } from './cells-meant.ts'
import { keptFile } from './chunks.ts'
import { addChunk } from './operations/add-chunk.ts'
import { dropFile } from './operations/drop-file.ts'
import { finishFile } from './operations/finish-file.ts'
import { chunkBytesMax, fileBytesMax } from './rules/bounds.ts'
import { recogniseShape } from './rules/recognise/index.ts'
import { newUpload } from './upload-field.ts'

type Given = Readonly<{ name: string; bytes: AsyncIterable<Uint8Array> }>

/**
 * Throws `Refused` as `invalid-input` with the problem of the field `file`, worded as `table.<code>`; as `overtaken` where
 * somebody sends another file meanwhile, which then is the one that stays.
 */
export async function takeFile(
  here: Pick<Here, 'perform' | 'house' | 'register'>,
  importId: string,
  { name, bytes }: Given,
): Promise<void> {
  const { perform, house, register } = here
  const sending: Sending = { import: importId, upload: newUpload() }
  const came = { pieces: 0 }
  try {
    const kept = await keep(here, { sending, came }, bytes)
    const fileName = name.split(/[/\\]/).at(-1) ?? ''
    const file = keptFile({ pool: house.pool, register }, { id: importId, bytes: kept.bytes, fileName })
    const { dialect, sheets, headings, sample } = await recogniseTable(file)
    await perform(finishFile, {
      ...sending,
      ...kept,
      name: fileName,
      dialect,
      sheets: [...sheets],
      headings: [...headings],
      sample: sampleOf(sample, headings),
      shape: recogniseShape(headings),
    })
  } catch (error) {
    if (error instanceof Refused && error.code !== 'invalid-input') throw error
    // Refuses as overtaken where the pieces are another sending's by now: what was read among them says nothing.
    if (came.pieces > 0) await perform(dropFile, sending)
    throw error instanceof TableRefused ? refused(error.code) : error
  }
}

type Sending = Readonly<{ import: string; upload: string }>

async function keep(
  { perform }: Pick<Here, 'perform'>,
  { sending, came }: Readonly<{ sending: Sending; came: { pieces: number } }>,
  given: Given['bytes'],
): Promise<{ bytes: number; digest: Buffer<ArrayBuffer> }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of inPieces(given)) {
    bytes += piece.length
    if (bytes > fileBytesMax) throw new TableRefused('too-large')
    hash.update(piece)
    await perform(addChunk, { ...sending, no: came.pieces, bytes: piece })
    came.pieces += 1
  }
  if (bytes === 0) throw new TableRefused('empty-file')
  return { bytes, digest: Buffer.from(hash.digest()) }
}

/** What a page shows beside a heading: a few rows as wide as the headings, each cell cut. */
export function sampleOf(rows: readonly TableRow[], headings: readonly string[]): string[][] {
  const meant = cellsMeant(headings)
  return rows
    .slice(0, 20)
    .map(({ cells }) => meant(cells.slice(0, headings.length)).map(cell => cell.slice(0, 200)))
}

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
