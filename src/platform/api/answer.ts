/** What worked, as a response: an object with its ETag, a page of a list with the way to the next, or what was created. */
import { createHash } from 'node:crypto'
import type { Endpoint } from './endpoint.ts'
import { apiPath } from './endpoint.ts'
import { idOfMade } from './once.ts'

export type Asked = Readonly<{
  request: Request
  /** Inside the register; `base` goes before it in a link. */
  path: string
  searchParams: URLSearchParams
  base: string
}>

const json = { 'content-type': 'application/json; charset=utf-8' }

export function answerOf(endpoint: Endpoint, result: unknown, asked: Asked): Response {
  const { answer } = endpoint.route
  if (answer === 'created') return created(endpoint, result, asked.base)
  if (answer === 'nothing' || result === undefined)
    return new Response(null, { status: 204, headers: tagged(result) })
  const told = endpoint.encode(result)
  const body = JSON.stringify(told)
  if (endpoint.route.use.kind === 'operation')
    return new Response(body, { headers: { ...json, ...tagged(result) } })
  const next = nextOf(told, asked)
  const etag = etagOf(told, body)
  if (etag !== undefined && matches(asked.request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers: { etag } })
  return new Response(body, {
    headers: {
      ...json,
      ...(etag === undefined ? {} : { etag }),
      ...(next === undefined ? {} : { link: next }),
    },
  })
}

function created(endpoint: Endpoint, result: unknown, base: string): Response {
  const { id } = endpoint.encode({ id: idOfMade(result) }) as { id: string }
  const found = endpoint.found?.replace(/\{\w+\}/g, id)
  return new Response(JSON.stringify({ id }), {
    status: 201,
    headers: { ...json, ...(found === undefined ? {} : { location: `${base}${apiPath}${found}` }) },
  })
}

/**
 * The version for If-Match, and a digest, because an answer may show more than the row that the version counts: a person's
 * new address is no new version of the person, but it is another answer.
 */
function etagOf(told: unknown, body: string): string | undefined {
  const version = versionIn(told)
  if (version === undefined) return undefined
  return `"${version}.${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`
}

/** After a change: the new version, good for the next If-Match; it stands for no body, so it never spares a reading. */
function tagged(result: unknown): Readonly<Record<string, string>> {
  const version = versionIn(result)
  return version === undefined ? {} : { etag: `"${version}"` }
}

function versionIn(told: unknown): number | undefined {
  const version = typeof told === 'object' && told !== null && 'version' in told ? told.version : undefined
  return typeof version === 'number' ? version : undefined
}

/** Weak comparison, as If-None-Match wants it (RFC 9110, 13.1.2). */
const matches = (ifNoneMatch: string | null, etag: string): boolean =>
  (ifNoneMatch ?? '')
    .split(',')
    .map(tag => tag.trim().replace(/^W\//, ''))
    .some(tag => tag === etag || tag === '*')

/** The same question from where this page ended (RFC 8288): a list that tells `next` takes it as `after`. */
function nextOf(told: unknown, { path, searchParams, base }: Asked): string | undefined {
  const next = typeof told === 'object' && told !== null && 'next' in told ? told.next : undefined
  if (typeof next !== 'string') return undefined
  const query = new URLSearchParams(searchParams)
  query.set('after', next)
  return `<${base}${path}?${query}>; rel="next"`
}
