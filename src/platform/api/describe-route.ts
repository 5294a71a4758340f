/** A route as its reader needs it, derived once for the OpenAPI document and for the pages: fields with their places, and refusals. */
import type { Capability } from '#platform/capability'
import { type AnyUse, universalRefusals } from '#platform/operation'
import { isVersioned, paramsOf } from './endpoint.ts'
import { isRequired, type JsonSchema, jsonSchemaOf, propertyOf, without } from './json-schemas.ts'
import type { Route } from './route.ts'
import { fieldsOf } from './schema-fields.ts'
import type { WireCode } from './wire-refusal.ts'

export type DescribedField = Readonly<{
  name: string
  in: 'path' | 'query' | 'body'
  required: boolean
  schema: JsonSchema
}>

export type DescribedRoute = Readonly<{
  route: Route
  capability: Capability
  fields: readonly DescribedField[]
  /** Components by name; the body is the one named `body`, the answer the one named `answer`, if there are any. */
  schemas: Readonly<Record<string, JsonSchema>>
  body: string | undefined
  answer: string | undefined
  versioned: boolean
  refusals: readonly string[]
  wireRefusals: readonly WireCode[]
}>

export const describeRoutes = (capabilities: readonly Capability[]): readonly DescribedRoute[] =>
  capabilities.flatMap(capability => capability.routes.map(route => describe(route, capability)))

function describe(route: Route, capability: Capability): DescribedRoute {
  const { use, method } = route
  const bodiless = method === 'GET' || method === 'DELETE'
  const versioned = isVersioned(route)
  const params = paramsOf(route.path)
  const bodyName = `${use.name}.body`
  const { [bodyName]: whole = {}, ...inner } = jsonSchemaOf(use.takes, bodyName, 'input')
  const elsewhere = [...params, ...(versioned ? ['version'] : [])]
  const rest = [...fieldsOf(use.takes).keys()].filter(name => !elsewhere.includes(name))
  const body = bodiless || rest.length === 0 ? undefined : bodyName
  const answer = answerOf(route)
  const place = bodiless ? 'query' : 'body'
  const field = (name: string, at: DescribedField['in']): DescribedField => ({
    name,
    in: at,
    required: at === 'path' || isRequired(whole, name),
    schema: propertyOf(whole, name),
  })
  return {
    route,
    capability,
    fields: [...params.map(name => field(name, 'path')), ...rest.map(name => field(name, place))],
    schemas: {
      ...inner,
      ...(body === undefined ? {} : { [body]: without(whole, elsewhere) }),
      ...answer.schemas,
    },
    body,
    answer: answer.name,
    versioned,
    refusals: [...new Set([...universalRefusals, ...use.refuses])],
    wireRefusals: wireRefusalsOf(route, { bodiless, versioned }),
  }
}

type Answer = Readonly<{ name: string | undefined; schemas: Readonly<Record<string, JsonSchema>> }>

function answerOf({ use, answer }: Readonly<{ use: AnyUse; answer?: Route['answer'] }>): Answer {
  if (answer === 'nothing') return { name: undefined, schemas: {} }
  const name = `${use.name}.answer`
  if (use.gives === undefined)
    return { name, schemas: { [name]: answer === 'created' ? createdShape({ type: 'string' }) : {} } }
  const schemas = jsonSchemaOf(use.gives, name, 'output')
  if (answer !== 'created') return { name, schemas }
  return { name, schemas: { [name]: createdShape(propertyOf(schemas[name] ?? {}, 'id')) } }
}

/** A creation answers with the id and nothing else, the first time and each time that it is sent again. */
const createdShape = (id: JsonSchema): JsonSchema => ({
  type: 'object',
  properties: { id },
  required: ['id'],
  additionalProperties: false,
})

function wireRefusalsOf(
  { answer }: Route,
  { bodiless, versioned }: Readonly<{ bodiless: boolean; versioned: boolean }>,
): readonly WireCode[] {
  return [
    'not-signed-in',
    'not-acceptable',
    'malformed-address',
    ...(bodiless ? [] : (['malformed-json', 'not-utf8', 'not-json', 'too-large', 'too-slow'] as const)),
    ...(versioned ? (['needs-if-match', 'malformed-header'] as const) : []),
    ...(answer === 'created' ? (['in-flight', 'key-used-otherwise', 'malformed-header'] as const) : []),
  ]
}
