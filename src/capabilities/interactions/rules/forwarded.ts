/**
 * The header that mail programs put into the text of a message that is passed on: "From: … Sent: … To: … Subject: …" in the
 * language of whoever passes it on. Recognised narrowly: a line that names a sender's address, with a subject or a date right
 * beside it. What looks otherwise is left to a person to judge.
 */

export type Forwarded = Readonly<{ from: readonly string[]; to: readonly string[] }>

/** As Outlook, Gmail and Apple Mail write them in Finnish, Swedish and English. */
const labels = {
  from: ['from', 'lähettäjä', 'från', 'avsändare'],
  to: ['to', 'vastaanottaja', 'vastaanottajat', 'till', 'mottagare'],
  cc: ['cc', 'kopio', 'kopia'],
  other: [
    ...[
      'subject',
      'aihe',
      'ämne',
      'date',
      'sent',
      'päivämäärä',
      'päiväys',
      'pvm',
      'lähetetty',
      'datum',
      'skickat',
    ],
    ...[
      'reply-to',
      'vastausosoite',
      'svara till',
      'importance',
      'tärkeys',
      'prioritet',
      'attachments',
      'liitteet',
      'bilagor',
    ],
  ],
} as const

type Field = keyof typeof labels

/** Such a header is a handful of lines; recipients may run over several. */
const blockLinesMax = 40
const linesMax = 5_000
const addressesMax = 100

/** Undefined where no line of the text begins such a header. */
export function forwardedAddresses(text: string): Forwarded | undefined {
  const lines = text.split('\n', linesMax).map(unquoted)
  for (const [at, line] of lines.entries()) {
    if (fieldOf(line)?.field !== 'from') continue
    const block = readBlock(lines.slice(at, at + blockLinesMax))
    if (block !== undefined) return block
  }
  return undefined
}

/** Quoting and emphasis around a line are the mail program's. */
const unquoted = (line: string): string =>
  line
    .slice(0, 2_000)
    .replace(/^[>\s*]+/, '')
    .replaceAll('*', '')
    .trim()

function fieldOf(line: string): Readonly<{ field: Field; value: string }> | undefined {
  const colon = line.indexOf(':')
  if (colon < 1 || colon > 20) return undefined
  const label = line.slice(0, colon).trim().toLowerCase()
  const field = (Object.keys(labels) as Field[]).find(each =>
    (labels[each] as readonly string[]).includes(label),
  )
  return field === undefined ? undefined : { field, value: line.slice(colon + 1) }
}

function readBlock(lines: readonly string[]): Forwarded | undefined {
  const found: Record<Field, string[]> = { from: [], to: [], cc: [], other: [] }
  let last: Field | undefined
  for (const [at, line] of lines.entries()) {
    // Where each field was a paragraph of its own, an empty line stands between them.
    if (line === '' && fieldOf(lines[at + 1] ?? '') === undefined) break
    if (line === '') continue
    const read = fieldOf(line)
    last = read?.field ?? last
    if (last !== undefined) found[last].push(read?.value ?? line)
  }
  const from = addressesIn(found.from)
  if (from.length === 0 || found.other.length === 0) return undefined
  return { from, to: addressesIn([...found.to, ...found.cc]) }
}

const addressShape = /[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[\p{L}\p{N}.-]{1,200}/gu

const addressesIn = (values: readonly string[]): readonly string[] => [
  ...new Set(values.flatMap(value => value.match(addressShape) ?? []).slice(0, addressesMax)),
]
