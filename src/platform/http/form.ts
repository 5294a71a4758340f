/** A submitted form as it was typed: texts by field name, trimmed of nothing, so that it can be shown again unchanged. */

type Status = 400 | 408 | 413 | 415

export class MalformedBody extends Error {
  override readonly name = 'MalformedBody'
  readonly status: Status
  constructor(status: Status) {
    super('The body of the request is not what it says.')
    this.status = status
  }
}

export type Typed = Readonly<{
  /** The first value, or '' when the field was not sent. */
  text(field: string): string
  /** The trimmed value; undefined when nothing was typed. */
  given(field: string): string | undefined
  all(field: string): readonly string[]
  has(field: string): boolean
  entries(): readonly (readonly [string, string])[]
}>

const bodyBytesMax = 1_000_000
/** A megabyte takes a second on a slow line: who needs a minute holds the connection for its own sake. */
const bodyMsMax = 60_000
const fieldsMax = 500

export async function readForm(request: Request): Promise<Typed> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) throw new MalformedBody(415)
  return typed(new URLSearchParams(await readText(request, bodyBytesMax)))
}

/** The body as UTF-8 text of at most so many bytes, sent within so many milliseconds; anything else is refused at once. */
export async function readText(request: Request, bytesMax: number, msMax = bodyMsMax): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > bytesMax) throw new MalformedBody(413)
  const bytes = await inTime(bytesOf(request, bytesMax), msMax)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new MalformedBody(400)
  }
}

/** Without the body the connection is of no more use; the server lets it go once the refusal has been sent. */
async function inTime<T>(reading: Promise<T>, msMax: number): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new MalformedBody(408)), msMax)
  try {
    return await Promise.race([reading, late.promise])
  } finally {
    clearTimeout(timer)
  }
}

async function bytesOf(request: Request, bytesMax: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length
    if (bytes > bytesMax) throw new MalformedBody(413)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const unreadable = [String.fromCharCode(0), '\ufffd'] as const

export function typed(params: URLSearchParams): Typed {
  if (params.size > fieldsMax) throw new MalformedBody(413)
  // A percent-encoded byte that is no UTF-8 arrives as the replacement character; NUL can't be stored by PostgreSQL.
  for (const [name, value] of params) {
    if (unreadable.some(mark => (name + value).includes(mark))) throw new MalformedBody(400)
  }
  return {
    text: field => params.get(field) ?? '',
    given: field => params.get(field)?.trim() || undefined,
    all: field => params.getAll(field),
    has: field => params.has(field),
    entries: () => [...params],
  }
}
