/** The OpenAPI 3.1 document, derived from routes and schemas: nothing in it is written by hand, so nothing in it can be wrong alone. */
import type { Capability } from '#platform/capability'
import type { Language } from '#platform/i18n'
import { kindOfRefusal, purposesOf, statusOfRefusal } from '#platform/operation'
import { type DescribedField, type DescribedRoute, describeRoutes } from './describe-route.ts'
import { type JsonSchema, refTo } from './json-schemas.ts'
import { statusOfWire } from './wire-refusal.ts'
import { apiWords } from './words/index.ts'

export type DocumentOptions = Readonly<{
  title: Readonly<Record<Language, string>>
  /** Where the paths begin: `/api/v1`, or the same inside a register. */
  server: string
}>

export function openApiDocument(capabilities: readonly Capability[], { title, server }: DocumentOptions) {
  const routes = describeRoutes(capabilities)
  const paths: Record<string, Record<string, unknown>> = {}
  for (const described of routes) {
    const { path, method } = described.route
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(described) }
  }
  return {
    openapi: '3.1.1',
    info: { title: title.en, version: '1', description: apiWords('en').lead, 'x-titles': title },
    servers: [{ url: server }],
    tags: capabilities
      .filter(({ routes }) => routes.length > 0)
      .map(({ key, words }) => ({
        name: key,
        description: words.en.name,
        'x-titles': inEach(words, each => each.name),
      })),
    security: [{ key: [] }],
    paths,
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: apiWords('en').wire['not-signed-in'] },
      },
      schemas: { problem: problemSchema, ...Object.assign({}, ...routes.map(({ schemas }) => schemas)) },
    },
  }
}

function operationOf(described: DescribedRoute) {
  const { route, capability, body } = described
  const { use } = route
  return {
    operationId: use.name,
    summary: capability.words.en.uses[use.name] ?? use.name,
    tags: [capability.key],
    'x-titles': inEach(capability.words, words => words.uses[use.name] ?? use.name),
    'x-purposes': purposesOf(use),
    'x-permission': use.may,
    'x-refusals': described.refusals,
    parameters: [
      ...described.fields.filter(field => field.in !== 'body').map(parameterOf),
      ...headersOf(described),
    ],
    ...(body === undefined
      ? {}
      : {
          requestBody: { required: true, content: { 'application/json': { schema: { $ref: refTo(body) } } } },
        }),
    responses: { ...successOf(described), ...failuresOf(described) },
  }
}

const parameterOf = ({ name, in: at, required, schema }: DescribedField) => ({
  name,
  in: at,
  required,
  schema,
})

function headersOf({ versioned, route }: DescribedRoute) {
  const words = apiWords('en')
  const schema = { type: 'string', minLength: 1, maxLength: 200 }
  return [
    ...(versioned
      ? [{ name: 'If-Match', in: 'header', required: true, description: words.versionTold, schema }]
      : []),
    ...(route.answer === 'created'
      ? [{ name: 'Idempotency-Key', in: 'header', required: false, description: words.onceTold, schema }]
      : []),
  ]
}

function successOf({ route, answer }: DescribedRoute): Record<string, unknown> {
  if (answer === undefined) return { 204: { description: 'Done.' } }
  const content = { 'application/json': { schema: { $ref: refTo(answer) } } }
  if (route.answer === 'created') return { 201: { description: 'Created.', content } }
  return {
    200: { description: 'The answer.', content },
    ...(route.use.kind === 'query'
      ? { 304: { description: 'Not changed since the ETag of If-None-Match.' } }
      : {}),
  }
}

/** Each status once, with the codes that it may carry. */
function failuresOf({ refusals, wireRefusals }: DescribedRoute): Record<string, unknown> {
  const byStatus = new Map<number, string[]>()
  const add = (status: number, code: string) => byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  for (const code of wireRefusals) add(statusOfWire[code], code)
  for (const code of refusals) add(statusOfRefusal[kindOfRefusal(code)], code)
  add(500, 'fault')
  add(503, 'away')
  const content = { 'application/problem+json': { schema: { $ref: refTo('problem') } } }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      { description: codes.join(' · '), content, 'x-codes': codes },
    ]),
  )
}

const inEach = (words: Capability['words'], told: (words: Capability['words'][Language]) => string) => ({
  fi: told(words.fi),
  sv: told(words.sv),
  en: told(words.en),
})

/** RFC 9457, with the refusal's code and the fields that are wrong. */
const problemSchema: JsonSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    reference: { type: 'string' },
    problems: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'code', 'words'],
        properties: {
          field: { type: 'string' },
          code: { type: 'string' },
          words: { type: 'string' },
          limit: { type: 'number' },
        },
      },
    },
    current: { description: 'With 412: what is there now.' },
  },
}
