/**
 * Text into records, by the letter of RFC 4180 and as leniently as a spreadsheet: quotes hold line breaks, a doubled quote
 * is one quote, a quote inside a bare cell is a character like any other, and lines end as on any machine.
 *
 * Lines without a quote, which are nearly all, are cut by the engine's own `split`: four times as quick as a reader that
 * looks at each character, and an import waits for nothing else as long.
 */
import { type RawRow, recordMax, TableRefused } from '../table.ts'

export type RecordSplitter = Readonly<{
  /** The records that are whole by now. Blank lines are left out. */
  take(text: string): RawRow[]
  /** What the file ends with, whether a line break follows it or not. */
  end(): RawRow[]
}>

/**
 * Throws `line-too-long` once a record goes past its bound, so that an endless line is not read on; `unclosed-quote` where
 * it is a quote that does not end.
 */
export function recordSplitter(delimiter: string): RecordSplitter {
  let rest = ''
  let line = 1

  function split(text: string, isLast: boolean): RawRow[] {
    const records: RawRow[] = []
    const find = (mark: string, from: number) => {
      const at = text.indexOf(mark, from)
      return at < 0 ? text.length : at
    }
    let [at, quote, feed, carriage] = [0, find('"', 0), find('\n', 0), find('\r', 0)]
    while (at < text.length) {
      if (quote < at) quote = find('"', at)
      if (feed < at) feed = find('\n', at)
      if (carriage < at) carriage = find('\r', at)
      const end = Math.min(feed, carriage)
      const record =
        quote < end ? quotedRecord(text, at, delimiter, isLast) : bareRecord(text, at, end, delimiter, isLast)
      if (record === undefined) break
      if (record.end - at > recordMax) throw new TableRefused('line-too-long', line)
      if (record.end > at) records.push({ line, cells: record.cells })
      line += record.lines
      at = record.end + breakAt(text, record.end)
    }
    rest = text.slice(at)
    if (rest.length > recordMax)
      throw new TableRefused(endsInQuote(rest, delimiter) ? 'unclosed-quote' : 'line-too-long', line)
    if (isLast && rest !== '') throw new TableRefused('unclosed-quote', line)
    return records
  }

  return { take: text => split(rest + text, false), end: () => split(rest, true) }
}

/** `end` is where the line break begins that follows; `lines` how many lines of the file the record takes. */
type Split = Readonly<{ cells: readonly string[]; end: number; lines: number }>

/** Undefined while the rest has not come: a carriage return that ends what is here may be half of a line break. */
function bareRecord(text: string, at: number, end: number, delimiter: string, isLast: boolean) {
  if (!isLast && end >= text.length - (text[end] === '\r' ? 1 : 0)) return undefined
  return { cells: text.slice(at, end).split(delimiter), end, lines: 1 }
}

const [quoteCode, feedCode, carriageCode] = [0x22, 0x0a, 0x0d]

/** Undefined while the rest has not come. */
function quotedRecord(text: string, at: number, delimiter: string, isLast: boolean): Split | undefined {
  const delimiterCode = delimiter.charCodeAt(0)
  const cells: string[] = []
  let lines = 1
  for (let from = at; ; from += 1) {
    const quoted = text.charCodeAt(from) === quoteCode ? quotedText(text, from + 1, isLast) : undefined
    if (quoted === null) return undefined
    if (quoted !== undefined) {
      lines += lineBreaks(quoted.text)
      from = quoted.end
    }
    const bareFrom = from
    let code = text.charCodeAt(from)
    while (from < text.length && code !== delimiterCode && code !== feedCode && code !== carriageCode) {
      from += 1
      code = text.charCodeAt(from)
    }
    if (!isLast && from >= text.length - (code === carriageCode ? 1 : 0)) return undefined
    cells.push((quoted?.text ?? '') + text.slice(bareFrom, from))
    if (from >= text.length || code !== delimiterCode) return { cells, end: from, lines }
  }
}

/** What stands between quotes, and where it goes on after the closing one; null while that has not come. */
function quotedText(text: string, start: number, isLast: boolean): { text: string; end: number } | null {
  let [told, from] = ['', start]
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote < 0 || (quote === text.length - 1 && !isLast)) return null
    if (text.charCodeAt(quote + 1) !== quoteCode)
      return { text: told + text.slice(from, quote), end: quote + 1 }
    told += text.slice(from, quote + 1)
    from = quote + 2
  }
}

function lineBreaks(text: string): number {
  if (!text.includes('\n') && !text.includes('\r')) return 0
  return text.match(/\r\n|\n|\r/g)?.length ?? 0
}

const breakAt = (text: string, at: number): number =>
  at >= text.length ? 0 : text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1

/** Whether an unfinished record waits for a closing quote; any quote that is open at the end says so. */
function endsInQuote(rest: string, delimiter: string): boolean {
  return quotedRecord(`${rest}\n`, 0, delimiter, true) === undefined
}
