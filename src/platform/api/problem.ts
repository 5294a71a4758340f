/** What did not work, as problem details (RFC 9457): the refusal's code as its type, its words in the reader's language. */
import type { Capability } from '#platform/capability'
import { httpWords, problemWords } from '#platform/http'
import type { Language } from '#platform/i18n'
import { kindOfRefusal, type Refused, statusOfRefusal } from '#platform/operation'
import type { Endpoint } from './endpoint.ts'
import { isWireCode, statusOfWire, type WireRefused } from './wire-refusal.ts'
import { apiWords } from './words/index.ts'

type Told = Readonly<{
  code: string
  status: number
  title: string
  headers?: Readonly<Record<string, string>>
}>

/** `urn:seloste:refusal:<code>`; what is no refusal has a type of its own. */
export const typeOfRefusal = (code: string): string => `urn:seloste:refusal:${code}`

export function wireProblem(refused: WireRefused, language: Language): Response {
  const { code, headers } = refused
  return problem(language, {
    code,
    status: statusOfWire[code],
    title: apiWords(language).wire[code],
    headers,
  })
}

export function refusedProblem(
  refused: Refused,
  endpoint: Endpoint,
  capabilities: readonly Capability[],
  language: Language,
): Response {
  const { code } = refused
  if (isWireCode(code)) return notSignedInOr(code, language)
  const kind = kindOfRefusal(code)
  const title = wordsOfRefusal(code, endpoint.capability, capabilities, language)
  const { current, ...details } = refused.details
  return problem(
    language,
    { code, status: statusOfRefusal[kind], title },
    {
      ...(refused.problems.length === 0
        ? {}
        : { problems: refused.problems.map(each => fieldProblem(each, language)) }),
      ...details,
      ...(current === undefined ? {} : { current: endpoint.encodeCurrent(current) }),
    },
  )
}

const fieldProblem = (each: Refused['problems'][number], language: Language) => ({
  field: each.field,
  code: each.problem,
  words: problemWords(language, each),
  ...(each.limit === undefined ? {} : { limit: each.limit }),
})

/** What any use may refuse, said to a program: the pages say it to people who can go back. */
const ofEveryUse = (code: string, language: Language): string | undefined =>
  (apiWords(language).universal as Readonly<Record<string, string>>)[code]

/** The capability's own words for its refusal; then anybody's, for a refusal that comes through another's door; then those of its kind. */
export function wordsOfRefusal(
  code: string,
  own: Capability,
  all: readonly Capability[],
  language: Language,
): string {
  const [, general = code] = httpWords(language).failures[kindOfRefusal(code)] ?? []
  const told = [own, ...all]
    .map(({ words }) => words[language].refusals[code])
    .find(each => each !== undefined)
  return ofEveryUse(code, language) ?? told ?? general
}

function notSignedInOr(code: keyof typeof statusOfWire, language: Language): Response {
  const headers = code === 'not-signed-in' ? challenge : {}
  return problem(language, {
    code,
    status: statusOfWire[code],
    title: apiWords(language).wire[code],
    headers,
  })
}

/** RFC 6750, 3. */
export const challenge = { 'www-authenticate': 'Bearer realm="seloste"' }

export function awayProblem(language: Language): Response {
  const [title = '', detail = ''] = httpWords(language).failures.away ?? []
  const headers = { 'retry-after': '5' }
  return problem(
    language,
    { code: 'away', status: 503, title, headers },
    { type: 'urn:seloste:away', detail },
  )
}

/** Our own mistake: what it was stands in the log, under this reference. */
export function faultProblem(reference: string, language: Language): Response {
  const { fault, faultTold } = httpWords(language)
  const told = { code: 'fault', status: 500, title: fault }
  return problem(language, told, {
    type: 'urn:seloste:fault',
    detail: `${faultTold} ${reference}`,
    reference,
  })
}

function problem(language: Language, told: Told, more: Readonly<Record<string, unknown>> = {}): Response {
  const { code, status, title } = told
  return new Response(JSON.stringify({ type: typeOfRefusal(code), title, status, code, ...more }), {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      ...told.headers,
    },
  })
}
