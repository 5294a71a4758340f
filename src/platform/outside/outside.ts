/**
 * Calls to other people's servers over HTTP: only to hosts that were named beforehand, never where a redirect points, with an
 * end to the waiting and a bound on the answer. Jobs call out, and a page may between
 * its transactions; no transaction ever waits for a stranger (docs/decisions/0024-asking-the-business-register.md).
 */

export type OutsideRequest = Readonly<{
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  headers?: Readonly<Record<string, string>>
  body?: string | Uint8Array<ArrayBuffer>
}>

export type OutsideReply = Readonly<{ status: number; headers: Headers; body: Uint8Array }>

export type Outside = Readonly<{ call(url: string, request?: OutsideRequest): Promise<OutsideReply> }>

type Limits = Readonly<{
  /** `host` or `host:port`. HTTPS, unless the host is this machine. */
  hosts: readonly string[]
  timeoutMs?: number
  bytesMax?: number
}>

/** `not-allowed` is our mistake; the others are the world's, and worth another try. */
export class OutsideError extends Error {
  override readonly name = 'OutsideError'
  readonly code: 'not-allowed' | 'timeout' | 'too-large' | 'unreachable'
  constructor(code: OutsideError['code'], cause?: unknown) {
    super(`the call outside ended: ${code}`, { cause })
    this.code = code
  }
}

/** Any status is a reply; what is not a reply throws an OutsideError. Redirects are replies too, and are not followed. */
export function openOutside({ hosts, timeoutMs = 20_000, bytesMax = 5_000_000 }: Limits): Outside {
  return {
    call: async (address, { method = 'GET', headers = {}, body } = {}) => {
      const url = allowed(address, hosts)
      const signal = AbortSignal.timeout(timeoutMs)
      try {
        const asked = {
          method,
          headers,
          signal,
          redirect: 'manual' as const,
          ...(body === undefined ? {} : { body }),
        }
        // biome-ignore lint/style/noRestrictedGlobals: this room is where other servers are called
        const reply = await fetch(url, asked)
        return { status: reply.status, headers: reply.headers, body: await bounded(reply, bytesMax) }
      } catch (error) {
        if (error instanceof OutsideError) throw error
        throw new OutsideError(signal.aborted ? 'timeout' : 'unreachable', error)
      }
    },
  }
}

function allowed(address: string, hosts: readonly string[]): URL {
  const url = URL.parse(address)
  const secure = url?.protocol === 'https:' || (url?.protocol === 'http:' && isThisMachine(url.hostname))
  if (url === null || !secure || !hosts.includes(url.host) || url.username !== '' || url.password !== '')
    throw new OutsideError('not-allowed')
  return url
}

const isThisMachine = (hostname: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname)

/** Counts what really comes, after decompression: a length that a stranger states is not believed. */
async function bounded(reply: Response, bytesMax: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of reply.body ?? []) {
    length += part.length
    if (length > bytesMax) throw new OutsideError('too-large')
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}
