/** A request as the input of its operation or query: the address, the body and the headers brought together. */
import { Refused } from '#platform/operation'
import type { Endpoint } from './endpoint.ts'
import { isKeepable, type JsonObject, readJson } from './read-json.ts'
import { WireRefused } from './wire-refusal.ts'

export type Call = Readonly<{
  input: JsonObject
  /** The body as it was sent: what makes two requests the same. */
  body: string
}>

const queryFieldsMax = 100

/** One thing is said in one place. Whether the input fits is for its schema to say. */
export async function readCall(
  request: Request,
  endpoint: Endpoint,
  texts: readonly string[],
  address: URLSearchParams,
): Promise<Call> {
  const fromPath = endpoint.pathFields.map(
    ({ name, read }, index) => [name, read(decode(texts[index] ?? ''))] as const,
  )
  if (fromPath.some(([, value]) => value === undefined)) throw new WireRefused('no-such-address')
  const version = endpoint.versioned ? [['version', versionOf(request.headers.get('if-match'))] as const] : []
  const { text, value } = endpoint.bodiless ? { text: '', value: {} } : await readJson(request)
  const named = new Map<string, unknown>([...fromPath, ...version])
  const given = [...fromAddress(endpoint, address), ...Object.entries(value)]
  const twice = given.filter(
    ([name], at) => named.has(name) || given.findIndex(([other]) => other === name) < at,
  )
  if (twice.length > 0) {
    throw new Refused('invalid-input', {
      problems: twice.map(([field]) => ({ field: field.slice(0, 80), problem: 'given-twice' })),
    })
  }
  return { input: endpoint.decode(Object.fromEntries([...given, ...named])) as JsonObject, body: text }
}

function decode(text: string): string {
  try {
    const decoded = decodeURIComponent(text)
    if (isKeepable(decoded)) return decoded
  } catch {
    // Told below: a byte that is not UTF-8 and a character that can't be kept are one refusal.
  }
  throw new WireRefused('malformed-address')
}

/** `lang` chooses the language of words and is no field, unless the query takes one of that name. */
function fromAddress(endpoint: Endpoint, address: URLSearchParams): readonly (readonly [string, unknown])[] {
  if (address.size > queryFieldsMax) throw new WireRefused('malformed-address')
  const names = new Set(address.keys())
  return [...names]
    .filter(name => name !== 'lang' || endpoint.readText.has('lang'))
    .map(name => {
      const texts = address.getAll(name)
      if (texts.some(text => !isKeepable(text) || text.includes('\ufffd')))
        throw new WireRefused('malformed-address')
      return [name, (endpoint.readText.get(name) ?? first)(texts)]
    })
}

const first = (texts: readonly string[]): unknown => texts[0]

/** `"7"`, or `"7.…"` as an answer's ETag tells it. A weak tag can't match what is to be changed (RFC 9110, 13.1.1). */
function versionOf(ifMatch: string | null): number {
  if (ifMatch === null) throw new WireRefused('needs-if-match')
  const version = /^"(\d{1,9})(?:\.[\w-]{1,64})?"$/.exec(ifMatch.trim())?.[1]
  if (version === undefined) throw new WireRefused('malformed-header')
  return Number(version)
}
