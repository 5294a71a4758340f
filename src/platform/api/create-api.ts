/**
 * The REST API: from a request with a key to an operation, and back. The key is checked in the same transaction as the use,
 * so a call costs no journey of its own, and one that was revoked a moment ago is refused.
 */
import type { Actor } from '#platform/auth'
import type { Capability } from '#platform/capability'
import { DatabaseAway, isAway, type Opening } from '#platform/db'
import type { Arrived, Mount } from '#platform/http'
import type { Language } from '#platform/i18n'
import { ask, type Caller, type House, perform, Refused } from '#platform/operation'
import type { Register } from '#platform/registers'
import { answerOf } from './answer.ts'
import { answerDocs } from './docs/answer-docs.tsx'
import { apiPath, type Endpoint, endpointsOf } from './endpoint.ts'
import { type Found, layOut } from './find-endpoint.ts'
import { type KnownKeys, knownKeys } from './known-keys.ts'
import { onceBy } from './once.ts'
import { openApiDocument } from './open-api.ts'
import { awayProblem, challenge, faultProblem, refusedProblem, wireProblem } from './problem.ts'
import { readCall } from './read-call.ts'
import { WireRefused } from './wire-refusal.ts'

export type ApiParts = Readonly<{
  house: House
  capabilities: readonly Capability[]
  /** Looks the key up in the register of the transaction; refuses with `not-signed-in`. */
  keyActor(token: string): Opening<Actor>
}>

/** Answers everything under `/api`. Throws at once when a route and its operation do not fit each other. */
export function createApi(parts: ApiParts): Mount {
  const endpoints = endpointsOf(parts.capabilities)
  const find = layOut(endpoints)
  const keys = knownKeys()
  const call: Mount = async (request, arrived) => answerCall({ ...parts, keys }, find, request, arrived)
  return async (request, arrived) => {
    const { path, register } = arrived
    if (path !== '/api' && !path.startsWith('/api/')) return undefined
    // Where several registers are kept and the address names none, the page that lists them answers.
    if (register === undefined) return undefined
    if (path === `${apiPath}/openapi.json`) return documentOf(parts.capabilities, register, arrived.base)
    if (path === '/api' || path === '/api/' || path === '/api/docs' || path.startsWith('/api/docs/'))
      return answerDocs({ ...parts, call }, request, { ...arrived, register })
    return call(request, arrived)
  }
}

function documentOf(capabilities: readonly Capability[], register: Register, base: string): Response {
  const document = openApiDocument(capabilities, {
    title: register.definition.name,
    server: `${base}${apiPath}`,
  })
  return new Response(JSON.stringify(document), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
}

async function answerCall(
  parts: ApiParts & Readonly<{ keys: KnownKeys }>,
  find: (path: string) => Found | undefined,
  request: Request,
  { path, base, register, language }: Arrived,
): Promise<Response> {
  let endpoint: Endpoint | undefined
  try {
    const found = path.startsWith(apiPath) ? find(path.slice(apiPath.length)) : undefined
    if (found === undefined || register === undefined) throw new WireRefused('no-such-address')
    endpoint = endpointFor(found, request)
    const url = new URL(request.url)
    const token = tokenOf(request)
    const { input, body } = await readCall(request, endpoint, found.texts, url.searchParams)
    const sent = `${request.method} ${path}\n${body}`
    const caller: Caller = {
      register,
      language,
      actor: parts.keys.remembering(register.id, token, parts.keyActor(token)),
      expected: parts.keys.find(register.id, token),
      around:
        endpoint.route.answer === 'created'
          ? onceBy(request.headers.get('idempotency-key'), register, sent)
          : undefined,
    }
    const { route } = endpoint
    const answering = { request, path, searchParams: url.searchParams, base }
    let response: Response | undefined
    const answered = endpoint
    const put = (answer: unknown): void => {
      response = answerOf(answered, answer, answering)
    }
    if (route.use.kind === 'query') await ask(parts.house, route.use, { ...caller, put }, input)
    else put(await perform(parts.house, route.use, caller, input))
    if (response === undefined) throw new Error('What was answered was not put into a response.')
    response.headers.set('x-route', `${apiPath}${route.path}`)
    return response
  } catch (error) {
    return failed(parts, endpoint, error, language)
  }
}

function endpointFor({ byMethod }: Found, request: Request): Endpoint {
  const method = request.method === 'HEAD' ? 'GET' : request.method
  const endpoint = byMethod.get(method)
  if (endpoint === undefined)
    throw new WireRefused('wrong-method', { allow: [...byMethod.keys()].sort().join(', ') })
  const accept = request.headers.get('accept')
  if (accept !== null && !/\*\/\*|application\/(?:\*|(?:[\w.-]+\+)?json)/i.test(accept))
    throw new WireRefused('not-acceptable')
  return endpoint
}

/** Only in the header, never in an address, which logs and histories keep. */
function tokenOf(request: Request): string {
  const token = /^Bearer ([\w.~+/=-]{16,200})$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (token === undefined) throw new WireRefused('not-signed-in', challenge)
  return token
}

function failed(
  { house, capabilities }: ApiParts,
  endpoint: Endpoint | undefined,
  error: unknown,
  language: Language,
): Response {
  if (error instanceof WireRefused) return wireProblem(error, language)
  if (error instanceof Refused && endpoint !== undefined)
    return refusedProblem(error, endpoint, capabilities, language)
  if (error instanceof DatabaseAway || isAway(error)) return awayProblem(language)
  const route = endpoint?.route.path
  return faultProblem(
    house.log.fault(error, { event: 'api.fault', ...(route === undefined ? {} : { route }) }),
    language,
  )
}
