/** A comma-separated file as records, a piece of the file at a time, whatever its size. */
import type { CsvDialect, RawRow, TableSource } from '../table.ts'
import { splitRecords } from './split-records.ts'

/** As much as is split at a time: what comes in larger pieces would fill the memory with its records. */
const pieceBytes = 131_072

/** Blank lines and Excel's `sep=;` are left out; bytes that are no letters become U+FFFD, which the row is then told for. */
export async function* csvRows(source: TableSource, dialect: CsvDialect): AsyncGenerator<readonly RawRow[]> {
  let isFirst = true
  for await (const records of csvRecords(source, dialect)) {
    yield isFirst ? withoutSeparator(records, dialect.delimiter) : records
    isFirst = false
  }
}

/** The records as they stand, `sep=;` among them. Throws `line-too-long` and `unclosed-quote`. */
export function csvRecords(
  source: TableSource,
  { encoding, delimiter }: Omit<CsvDialect, 'kind'>,
): AsyncGenerator<readonly RawRow[]> {
  return splitRecords(textsOf(source, encoding), delimiter)
}

async function* textsOf(source: TableSource, encoding: CsvDialect['encoding']): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of source.bytes()) {
    for (let at = 0; at < chunk.length; at += pieceBytes) {
      yield decoder.decode(chunk.subarray(at, at + pieceBytes), { stream: true })
    }
  }
  yield decoder.decode()
}

/** `sep=;` alone on the first line, by which Excel is told the delimiter. */
export function separatorOf({ line, cells }: RawRow, delimiter: string): string | undefined {
  return line === 1 ? /^sep=([,;\t])$/i.exec(cells.join(delimiter))?.[1] : undefined
}

function withoutSeparator(records: readonly RawRow[], delimiter: string): readonly RawRow[] {
  const [first] = records
  return first !== undefined && separatorOf(first, delimiter) !== undefined ? records.slice(1) : records
}
