/**
 * Text into records, by RFC 4180 and as leniently as a spreadsheet: quotes hold line breaks, a doubled quote is one quote, a
 * quote inside a bare cell is a character like any other, and lines end as on any machine.
 */
import type { CsvError, Info, Options, Parser } from 'csv-parse'
import { type RawRow, recordMax, TableRefused } from '../table.ts'

/** How far the file has been read in records: the last one's end, as we count lines and as the parser counts them. */
type Reached = { nextLine: number; parserLines: number; emptyLines: number }

/**
 * The records of each text as they become whole; blank lines are left out. Throws, after the records before that place,
 * `line-too-long` once a record goes past its bound, so that an endless line is not read on; `unclosed-quote` where it is a
 * quote that does not end. The line told is the one on which the record begins.
 */
export async function* splitRecords(
  texts: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<readonly RawRow[]> {
  const { parse } = await import('csv-parse')
  const records: RawRow[] = []
  const reached: Reached = { nextLine: 1, parserLines: 0, emptyLines: 0 }
  const parser = parse({
    ...manner,
    delimiter,
    // A record is taken here and not read from the stream, which would keep a whole text's records a second time.
    on_record(cells, info) {
      const line = beginning(info, reached)
      records.push({ line, cells })
      reached.nextLine = line + 1 + lineBreaksIn(cells)
      reached.parserLines = info.lines
      reached.emptyLines = info.empty_lines
      return null
    },
  })
  // The callbacks below are told; without a listener, the program would end.
  parser.on('error', () => {})
  let unfinished = 0
  try {
    for await (const text of texts) {
      const before = progress(parser.info)
      const error = await told(done => parser.write(text, done))
      if (records.length > 0) yield records.splice(0)
      if (error !== undefined) throw refusalOf(error, parser, reached)
      // The parser's own bound does not count delimiters, and a record may be nothing else.
      unfinished = progress(parser.info) > before ? 0 : unfinished + text.length
      if (unfinished > recordMax) throw tooLong(parser.info, reached)
    }
    const error = await told(done => parser.end(done))
    if (records.length > 0) yield records.splice(0)
    if (error !== undefined) throw refusalOf(error, parser, reached)
  } finally {
    parser.destroy()
  }
}

const manner = {
  // In this order: the first that fits is taken.
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: recordMax,
} as const satisfies Options

const progress = (info: Info): number => info.records + info.empty_lines

/** The line on which the record in hand begins: all that stand between it and the one before are blank. */
const beginning = (info: Info, { nextLine, emptyLines }: Reached): number =>
  nextLine + info.empty_lines - emptyLines

/** The parser counts a line break of two characters twice when it stands in a cell, so they are counted in what it gives. */
function lineBreaksIn(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) count += cell.match(/\r\n|\n|\r/g)?.length ?? 0
  }
  return count
}

const told = (ask: (done: (error?: Error | null) => void) => void): Promise<Error | undefined> =>
  new Promise(resolve => ask(error => resolve(error ?? undefined)))

/** The parser's own error is not passed on, since it holds the cells; what is none of these is a fault. */
function refusalOf(error: Error, { info }: Parser, reached: Reached): Error {
  const { code } = error as CsvError
  if (code === 'CSV_QUOTE_NOT_CLOSED') return new TableRefused('unclosed-quote', beginning(info, reached))
  return code === 'CSV_MAX_RECORD_SIZE' ? tooLong(info, reached) : error
}

/** Only within quotes does a record take more than one line, and nobody writes a million characters there on purpose. */
function tooLong(info: Info, reached: Reached): TableRefused {
  const beganOn = reached.parserLines + 1 + info.empty_lines - reached.emptyLines
  const code = info.lines > beganOn ? 'unclosed-quote' : 'line-too-long'
  return new TableRefused(code, beginning(info, reached))
}
