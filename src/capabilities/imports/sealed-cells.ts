/** Cells of a file that are kept for a while: the first rows beside their headings, and refused lines to be mended. */
import { z } from 'zod'
import type { Register } from '#platform/registers'

/** At most twenty rows, each cell cut to what a page shows. */
export const sampleField = z.array(z.array(z.string().max(200)).max(256)).max(20)

const shape = z.array(z.array(z.string()))

export const sealSample = (
  register: Register,
  importId: string,
  rows: readonly (readonly string[])[],
): Buffer => register.vault.seal(JSON.stringify(withinBound(rows)), `imports.import ${importId} sample`)

const sampleBytesMax = 1_500_000

/** Fewer rows where they are wide and full: letters of three bytes in every cell would be more than is kept. */
function withinBound(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let bytes = 0
  return rows.filter(row => {
    bytes += Buffer.byteLength(JSON.stringify(row))
    return bytes <= sampleBytesMax
  })
}

export function openSample(
  register: Register,
  importId: string,
  sealed: Buffer | null,
): readonly (readonly string[])[] {
  const text =
    sealed === null ? undefined : register.vault.unseal(sealed, `imports.import ${importId} sample`)
  return text === undefined ? [] : shape.parse(JSON.parse(text))
}

export const sealCells = (
  register: Register,
  importId: string,
  line: number,
  cells: readonly string[],
): Buffer => register.vault.seal(JSON.stringify([cells]), `imports.line ${importId} ${line}`)

export function openCells(
  register: Register,
  importId: string,
  line: number,
  sealed: Buffer | null,
): readonly string[] {
  const text = sealed === null ? undefined : register.vault.unseal(sealed, `imports.line ${importId} ${line}`)
  return text === undefined ? [] : (shape.parse(JSON.parse(text))[0] ?? [])
}
