/** A route made ready: everything about it that a request would otherwise have to look up in schemas. */
import type { Capability } from '#platform/capability'
import { edgePrefixOf, fromEdge } from '#platform/ids'
import { type Change, decoderOf, encoderOf } from './edge-ids.ts'
import type { Route } from './route.ts'
import { fieldsOf, type TextReader, textReaderOf } from './schema-fields.ts'

export type PathField = Readonly<{
  name: string
  /** Undefined where the text names nothing: such an address does not exist. */
  read(text: string): unknown
}>

export type Endpoint = Readonly<{
  route: Route
  capability: Capability
  pathFields: readonly PathField[]
  /** How a text of the address becomes a field of the input. */
  readText: ReadonlyMap<string, TextReader>
  /** Whether the input stands in the address and not in a body. */
  bodiless: boolean
  /** The version that is being changed comes by If-Match. */
  versioned: boolean
  decode: Change
  encode: Change
  /** Of the refusal that shows what is there now: its fields are named as the input's. */
  encodeCurrent: Change
  /** The path under which what was created is found. */
  found: string | undefined
}>

export const apiPath = '/api/v1'

/** Parameters of a path, in order: `/people/{person}` → `person`. */
export const paramsOf = (path: string): readonly string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)

export function endpointsOf(capabilities: readonly Capability[]): readonly Endpoint[] {
  const routes = capabilities.flatMap(({ routes }) => routes)
  return capabilities.flatMap(capability =>
    capability.routes.map(route => endpointOf(route, capability, routes)),
  )
}

function endpointOf(route: Route, capability: Capability, routes: readonly Route[]): Endpoint {
  const { use } = route
  const fields = fieldsOf(use.takes)
  const params = paramsOf(route.path)
  const unknown = params.find(name => !fields.has(name))
  if (unknown !== undefined)
    throw new Error(
      `The route ${route.method} ${route.path} names {${unknown}}, which ${use.name} does not take.`,
    )
  if ((route.method === 'GET') !== (use.kind === 'query'))
    throw new Error(`The route ${route.method} ${route.path} leads to the ${use.kind} ${use.name}.`)
  if (use.gives !== undefined && fieldsOf(use.gives).has('next') && !fields.has('after'))
    throw new Error(`The list ${use.name} tells where it goes on, but does not take it as \`after\`.`)
  return {
    route,
    capability,
    pathFields: params.map(name => ({ name, read: pathReaderOf(fields.get(name)) })),
    readText: new Map([...fields].map(([name, field]) => [name, textReaderOf(field)])),
    bodiless: route.method === 'GET' || route.method === 'DELETE',
    versioned: isVersioned(route),
    decode: decoderOf(use.takes),
    encode: use.gives === undefined ? value => value : encoderOf(use.gives),
    encodeCurrent: encoderOf(use.takes),
    found: routes.find(
      other => other.method === 'GET' && other.path.replace(/\/\{\w+\}$/, '/{}') === `${route.path}/{}`,
    )?.path,
  }
}

/** Changing or removing what has a version takes the version that was read (RFC 9110, 13.1.1; RFC 6585, 3). */
export const isVersioned = ({ method, use }: Route): boolean =>
  (method === 'PATCH' || method === 'PUT' || method === 'DELETE') && fieldsOf(use.takes).has('version')

function pathReaderOf(field: Parameters<typeof textReaderOf>[0]): PathField['read'] {
  const prefix = field === undefined ? undefined : edgePrefixOf(field)
  if (prefix !== undefined) return text => fromEdge(prefix, text) && text
  const read = textReaderOf(field)
  return text => read([text])
}
