/** A comma-separated file as records, a piece of the file at a time, whatever its size. */
import type { CsvDialect, RawRow, TableSource } from '../table.ts'
import { recordSplitter } from './split-records.ts'

const pieceBytes = 131_072

/** Blank lines and Excel's `sep=;` are left out; bytes that are no letters become U+FFFD, which the row is then told for. */
export async function* csvRows(source: TableSource, dialect: CsvDialect): AsyncGenerator<readonly RawRow[]> {
  const splitter = recordSplitter(dialect.delimiter)
  let isFirst = true
  for await (const text of textsOf(source, dialect.encoding)) {
    const records = splitter.take(text)
    if (records.length === 0) continue
    yield isFirst ? withoutSeparator(records, dialect.delimiter) : records
    isFirst = false
  }
  const records = splitter.end()
  yield isFirst ? withoutSeparator(records, dialect.delimiter) : records
}

/** The file as text, in pieces neither so small that each costs more than it brings nor so large that they fill the memory. */
export async function* textsOf(
  source: TableSource,
  encoding: CsvDialect['encoding'],
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  let [waiting, bytes]: [Uint8Array[], number] = [[], 0]
  for await (const chunk of source.bytes()) {
    for (let at = 0; at < chunk.length; at += pieceBytes) {
      const part = chunk.subarray(at, at + pieceBytes)
      waiting.push(part)
      bytes += part.length
      if (bytes < pieceBytes) continue
      yield decoder.decode(joined(waiting), { stream: true })
      waiting = []
      bytes = 0
    }
  }
  yield decoder.decode(joined(waiting))
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const [only] = parts
  return only !== undefined && parts.length === 1 ? only : Buffer.concat(parts)
}

/** `sep=;` alone on the first line, by which Excel is told the delimiter. */
export function separatorOf({ line, cells }: RawRow, delimiter: string): string | undefined {
  return line === 1 ? /^sep=([,;\t])$/i.exec(cells.join(delimiter))?.[1] : undefined
}

function withoutSeparator(records: readonly RawRow[], delimiter: string): readonly RawRow[] {
  const [first] = records
  return first !== undefined && separatorOf(first, delimiter) !== undefined ? records.slice(1) : records
}
