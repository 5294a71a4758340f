/** The rows of a kept file by their line numbers, so that a dry run shows whom it would add. */
import type { Here } from '#platform/http'
import { readTable, TableRefused } from '#platform/spreadsheet'
import { FileGone, keptFile } from '../chunks.ts'
import type { Import } from '../queries/import-shape.ts'

/** A file has no index of its lines: further down only their numbers are told. */
const lineMax = 5_000

export async function cellsOfLines(
  { house, register }: Pick<Here, 'house' | 'register'>,
  { id, bytes, fileName, dialect }: Import,
  lines: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const wanted = new Set(lines)
  const last = Math.max(0, ...lines)
  const found = new Map<number, readonly string[]>()
  if (dialect === null || bytes === null || last === 0 || last > lineMax) return found
  try {
    for await (const rows of readTable(
      keptFile({ pool: house.pool, register }, { id, bytes, fileName }),
      dialect,
    )) {
      for (const { line, cells } of rows) if (wanted.has(line)) found.set(line, cells)
      if ((rows.at(-1)?.line ?? 0) >= last) break
    }
  } catch (error) {
    // What was read till then is shown; that the file can't be read on, or is gone, is told elsewhere.
    if (!(error instanceof TableRefused || error instanceof FileGone)) throw error
  }
  return found
}
