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

const lineFeed = 10
const dash = 45

/** Only the fields that name, date or shape the message, each of a bounded length; then the body as it is. */
export function withBoundedHead(raw: Buffer): Readonly<{ head: string; body: Buffer; hops: number }> {
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
  }
}

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

/** Whether its parts are so many, or their heads so long, that it is better kept as it is than unpacked. */
export function isBeyondUnpacking(head: string, body: Buffer): boolean {
  const boundaries = new Set(boundariesIn(head))
  if (boundaries.size === 0) return false
  let parts = 0
  let headBytes = -1
  for (let at = 0; at < body.length; ) {
    const next = body.indexOf(lineFeed, at)
    const end = next < 0 ? body.length : next
    if (body[at] === dash && body[at + 1] === dash && end - at <= boundaryMax + 6) {
      const named = body
        .subarray(at + 2, end)
        .toString('latin1')
        .trimEnd()
      if (boundaries.has(named)) {
        parts += 1
        headBytes = 0
      }
    } else if (headBytes >= 0) {
      const line = body
        .subarray(at, Math.min(end, at + partHeadMax))
        .toString('latin1')
        .trimEnd()
      headBytes = line === '' ? -1 : headBytes + (end - at)
      for (const boundary of boundariesIn(line)) boundaries.add(boundary)
    }
    if (parts > partsMax || headBytes > partHeadMax || boundaries.size > partsMax) return true
    at = end + 1
  }
  return false
}

const boundariesIn = (head: string): readonly string[] =>
  [...head.matchAll(/boundary\s*=\s*(?:"([^"\r\n]{1,70})"|([^\s;"]{1,70}))/gi)].map(([, quoted, bare]) =>
    (quoted ?? bare ?? '').trimEnd(),
  )
