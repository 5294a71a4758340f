/**
 * What a message looks like before anything is read in it. The reader of messages takes time by the square of a header's length,
 * and passes over in silence what is past its own bounds; so that neither happens, the bounds are kept here.
 */

/** Of one header field: some hundreds of addresses. The reader looks at no more anyway. */
const fieldMax = 12_000
const headMax = 2_000_000
const partHeadMax = 32_000
/** Parts within a message, whatever their order. People send a dozen. */
const partsMax = 300
const boundaryMax = 70
/** The largest file that fits has 350,000; the reader takes a break after each. */
const linesMax = 600_000

const lineFeed = 10
const dash = 45

/** Only the fields that name, date or shape the message, each of a bounded length; then the body as it is. */
export function withBoundedHead(raw: Buffer): Readonly<{
  head: string
  body: Buffer
  hops: number
  /** Lines that are no field, which is where the body of a message without an empty line ends up. */
  hasStrayWords: boolean
}> {
  const end = endOfHead(raw)
  const fields = raw
    .subarray(0, Math.min(end, headMax))
    .toString('latin1')
    .split(/\r?\n(?![ \t])/)
  const kept = fields.filter(field =>
    /^(from|to|cc|subject|date|message-id|auto-submitted|mime-version|content-[a-z-]+):/i.test(field),
  )
  return {
    head: kept.map(bounded).join('\r\n'),
    body: raw.subarray(end),
    hops: fields.filter(field => /^received:/i.test(field)).length,
    hasStrayWords:
      end > headMax || !fields.every((field, at) => isField(field) || (at === 0 && isPostmark(field))),
  }
}

/** The line by which a mailbox divides its messages. */
const isPostmark = (line: string): boolean => /^>?From /.test(line)

/** At an address's end, where the field is of addresses. */
function bounded(field: string): string {
  if (field.length <= fieldMax) return field
  const cut = field.slice(0, fieldMax)
  const comma = cut.lastIndexOf(',')
  return comma > 0 ? cut.slice(0, comma) : cut
}

/** Where the empty line begins that ends the head; the whole length where there is none. */
function endOfHead(raw: Buffer): number {
  if (raw[0] === lineFeed || (raw[0] === 13 && raw[1] === lineFeed)) return 0
  for (let at = raw.indexOf(lineFeed); at >= 0; at = raw.indexOf(lineFeed, at + 1)) {
    if (raw[at + 1] === lineFeed || (raw[at + 1] === 13 && raw[at + 2] === lineFeed)) return at + 1
  }
  return raw.length
}

export type Shape = Readonly<{
  /** Its parts or its lines are so many, or the heads of parts so long, that it is better kept as it is than unpacked. */
  isBeyondUnpacking: boolean
  /** Words stand where no part of it is: behind the last one, before the first, in a part that never began. No reader shows them. */
  hasStrayWords: boolean
}>

/** More than the line "This is a multi-part message" that many programs write before the first part. */
const prefaceMax = 300

/** Where the line stands that is being read: before the first part of several, in a part's head, in a part, behind the last. */
type Where = 'before' | 'head' | 'part' | 'after'

type Reading = {
  readonly boundaries: Set<string>
  where: Where
  /** Which boundaries the head that was read last has named. */
  named: readonly string[]
  saysMultipart: boolean
  parts: number
  headBytes: number
  prefaceBytes: number
  hasStrayWords: boolean
}

/** Goes through the body once, line by line, without taking it apart. */
export function shapeOf(head: string, body: Buffer): Shape {
  const named = boundariesIn(head)
  const reading: Reading = {
    boundaries: new Set(named),
    where: named.length === 0 ? 'part' : 'before',
    named,
    saysMultipart: true,
    parts: 0,
    headBytes: 0,
    prefaceBytes: 0,
    hasStrayWords: false,
  }
  let lines = 0
  for (let at = 0; at < body.length; ) {
    const next = body.indexOf(lineFeed, at)
    const end = next < 0 ? body.length : next
    const mayDelimit = body[at] === dash && body[at + 1] === dash && end - at <= boundaryMax + 6
    const isPassedOver = reading.where === 'part' || (reading.where !== 'head' && end - at < 2)
    if (mayDelimit || !isPassedOver) {
      const line = body
        .subarray(at, Math.min(end, at + partHeadMax))
        .toString('latin1')
        .replace(/\r$/, '')
      readLine(reading, line, end - at, mayDelimit)
    }
    const { parts, headBytes, boundaries } = reading
    lines += 1
    if (lines > linesMax || parts > partsMax || headBytes > partHeadMax || boundaries.size > partsMax)
      return { isBeyondUnpacking: true, hasStrayWords: false }
    at = end + 1
  }
  const neverBegan = reading.where === 'before' && reading.prefaceBytes > 0
  return { isBeyondUnpacking: false, hasStrayWords: reading.hasStrayWords || neverBegan }
}

function readLine(reading: Reading, line: string, bytes: number, mayDelimit: boolean): void {
  const delimiter = mayDelimit ? delimiterIn(line, reading.boundaries) : undefined
  if (delimiter !== undefined) passDelimiter(reading, line, delimiter)
  else if (reading.where === 'head') readHeadLine(reading, line, bytes)
  else if (reading.where !== 'part' && line.trim() !== '') {
    reading.prefaceBytes += bytes
    reading.hasStrayWords ||= reading.where === 'after' || reading.prefaceBytes > prefaceMax
  }
}

type Delimiter = Readonly<{ name: string; ends: boolean }>

function delimiterIn(line: string, boundaries: ReadonlySet<string>): Delimiter | undefined {
  const name = line.slice(2).trimEnd()
  if (boundaries.has(name)) return { name, ends: false }
  const ended = name.replace(/--$/, '')
  return ended !== name && boundaries.has(ended) ? { name: ended, ends: true } : undefined
}

function passDelimiter(reading: Reading, line: string, { name, ends }: Delimiter): void {
  // The reader knows no delimiter that has spaces behind it.
  const isOverlooked = /\s$/.test(line)
  const neverBegan = reading.where === 'before' && reading.prefaceBytes > 0 && !reading.named.includes(name)
  reading.hasStrayWords ||= isOverlooked || neverBegan
  reading.where = ends ? 'after' : 'head'
  reading.named = []
  reading.saysMultipart = false
  reading.parts += ends ? 0 : 1
  reading.headBytes = 0
  reading.prefaceBytes = 0
}

function readHeadLine(reading: Reading, line: string, bytes: number): void {
  const named = boundariesIn(line)
  reading.named = [...reading.named, ...named]
  for (const boundary of named) reading.boundaries.add(boundary)
  reading.saysMultipart ||= /^content-type:\s*multipart\//i.test(line)
  reading.headBytes += bytes
  reading.hasStrayWords ||= !isField(line)
  if (line.trim() === '') reading.where = reading.saysMultipart ? 'before' : 'part'
}

/** A line of a head: a field, the rest of one, or the empty line that ends it. Words in its place are read by nobody. */
const isField = (line: string): boolean => /^(?:\s|$|[!-9;-~]+[ \t]*:)/.test(line) && !/\r[^\n]/.test(line)

const boundariesIn = (head: string): readonly string[] =>
  [...head.matchAll(/boundary\s*=\s*(?:"([^"\r\n]{1,70})"|([^\s;"]{1,70}))/gi)].map(([, quoted, bare]) =>
    (quoted ?? bare ?? '').trimEnd(),
  )
