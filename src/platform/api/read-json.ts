/** A JSON body, or a refusal: bounded in bytes and depth, in UTF-8, and free of text that no database would keep. */
import { MalformedBody, readText } from '#platform/http'
import { WireRefused } from './wire-refusal.ts'

export type JsonObject = Readonly<Record<string, unknown>>

const bytesMax = 1_000_000
/** Deeper than any input of ours; a body that nests further is meant to hurt. */
const depthMax = 32

const jsonType = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i

/** A request without a body is an empty object; anything that is not an object is refused. */
export async function readJson(request: Request): Promise<{ text: string; value: JsonObject }> {
  const type = request.headers.get('content-type')
  if (type !== null && !jsonType.test(type)) throw new WireRefused('not-json', { accept: 'application/json' })
  const text = await readBody(request)
  if (text === '') return { text, value: {} }
  if (type === null) throw new WireRefused('not-json', { accept: 'application/json' })
  assertShallow(text)
  const value = parse(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new WireRefused('malformed-json')
  if (/\\u(?:0000|d[89a-f])/i.test(text)) assertKeepable(value)
  return { text, value: value as JsonObject }
}

async function readBody(request: Request): Promise<string> {
  try {
    return await readText(request, bytesMax)
  } catch (error) {
    if (!(error instanceof MalformedBody)) throw error
    if (error.status === 408) throw new WireRefused('too-slow')
    throw new WireRefused(error.status === 413 ? 'too-large' : 'not-utf8')
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new WireRefused('malformed-json')
  }
}

/** Counts brackets outside of strings in one pass, before anything that recurses sees the text. */
function assertShallow(text: string): void {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]
    if (inString) {
      if (char === '\\') at += 1
      else if (char === '"') inString = false
    } else if (char === '"') inString = true
    else if (char === '[' || char === '{') depth += 1
    else if (char === ']' || char === '}') depth -= 1
    if (depth > depthMax) throw new WireRefused('malformed-json')
  }
}

/** NUL and half a surrogate pair may be written in JSON, but PostgreSQL keeps neither. */
function assertKeepable(value: unknown): void {
  if (typeof value === 'string') {
    if (!isKeepable(value)) throw new WireRefused('malformed-json')
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, each] of Object.entries(value)) {
      if (!isKeepable(name)) throw new WireRefused('malformed-json')
      assertKeepable(each)
    }
  }
}

export const isKeepable = (text: string): boolean => text.isWellFormed() && !text.includes('\0')
