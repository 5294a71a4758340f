/**
 * The refused lines of an import as a file to be mended: the columns as they came, before them the line they stood in, after
 * them why. Those two columns are known again when the mended file is imported, and passed over.
 */
import { sql, transact } from '#platform/db'
import type { Here } from '#platform/http'
import { type Cell, streamCsv } from '#platform/spreadsheet'
import { openCells } from './sealed-cells.ts'
import { reasonOf, refusedColumns } from './words/index.ts'

type Place = Pick<Here, 'house' | 'register' | 'language'>
type Of = Readonly<{ id: string; headings: readonly string[] }>
type Refused = Readonly<{ line: number; problems: readonly string[]; cells: Buffer | null }>

const atATime = 500

/** Pieces of a comma-separated file, some hundred lines each; every piece is read in a transaction of its own. */
export function refusedFile(here: Place, of: Of): AsyncIterable<string> {
  const { line, why } = refusedColumns(here.language)
  return streamCsv([line, ...of.headings, why], refusedRows(here, of))
}

async function* refusedRows(
  { house, register, language }: Place,
  { id, headings }: Of,
): AsyncIterable<Cell[][]> {
  for (let after = 0; ; ) {
    const { rows } = await transact(house.pool, register.id, ({ db }) =>
      sql<Refused>`select line, problems, cells from imports.line where import_id = ${id} and outcome = 'refused'
        and line > ${after} order by line limit ${atATime}`.execute(db),
    )
    yield rows.map(({ line, problems, cells }) => {
      const stood = openCells(register, id, line, cells)
      const why = problems.map(problem => reasonOf(language, problem, headings)).join(' ')
      return [line, ...headings.map((_, at) => stood[at] ?? ''), why]
    })
    const last = rows.at(-1)
    if (last === undefined || rows.length < atATime) return
    after = last.line
  }
}
