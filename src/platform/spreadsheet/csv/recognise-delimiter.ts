/** What stands between the cells: comma, semicolon or tab, by which of them cuts the first rows most steadily. */
import { type CsvDialect, delimiters, type RawRow, TableRefused, type TableSource } from '../table.ts'
import { csvRecords, separatorOf } from './read-csv.ts'

type Delimiter = CsvDialect['delimiter']
type Trial = Readonly<{ delimiter: Delimiter; records: readonly RawRow[]; refused?: TableRefused }>

const recordsEnough = 100
const charactersEnough = 1_100_000

/** A file of one column gets the mark that cuts none of its rows. Throws only what every one of the three would. */
export async function recogniseDelimiter(
  source: TableSource,
  encoding: CsvDialect['encoding'],
): Promise<Delimiter> {
  const trials: Trial[] = []
  for (const delimiter of delimiters) trials.push(await tried(source, { encoding, delimiter }))
  return chosen(trials)
}

/** The first records as this delimiter cuts them, and why there are no more of them if the file is at fault. */
async function tried(source: TableSource, dialect: Omit<CsvDialect, 'kind'>): Promise<Trial> {
  const { delimiter } = dialect
  const records: RawRow[] = []
  let characters = 0
  try {
    for await (const some of csvRecords(source, dialect)) {
      records.push(...some.slice(0, recordsEnough))
      for (const { cells } of some) for (const cell of cells) characters += cell.length
      if (records.length >= recordsEnough || characters > charactersEnough) break
    }
  } catch (refused) {
    if (!(refused instanceof TableRefused)) throw refused
    return { delimiter, records, refused }
  }
  return { delimiter, records }
}

function chosen(trials: readonly Trial[]): Delimiter {
  for (const { delimiter, records } of trials) {
    const said = records[0] && separatorOf(records[0], delimiter)
    const named = delimiters.find(known => known === said)
    if (named !== undefined) return named
  }
  const readable = trials.filter(({ records }) => records.length > 0)
  const [none] = trials
  if (readable.length === 0) throw none?.refused ?? new TableRefused('empty-file')
  const measured = readable.map(({ delimiter, records }) => ({ delimiter, ...steadiness(records) }))
  const [best] = measured
    .filter(({ width }) => width > 1)
    .toSorted((a, b) => b.steady - a.steady || b.width - a.width)
  // Of one column: the mark that cuts no row, and the semicolon before the comma, which names have in them.
  const unused = onlyColumn.find(mark =>
    measured.some(({ delimiter, steady }) => delimiter === mark && steady === 1),
  )
  return best?.delimiter ?? unused ?? ';'
}

const onlyColumn: readonly Delimiter[] = [';', '\t', ',']

/** `steady` is the share of rows that are as wide as the first one. */
function steadiness([first, ...rows]: readonly RawRow[]): { width: number; steady: number } {
  const width = first?.cells.length ?? 0
  const alike = rows.filter(({ cells }) => cells.length === width).length
  return { width, steady: rows.length === 0 ? 1 : alike / rows.length }
}
