/**
 * Schemas of inputs and answers as JSON Schema 2020-12, which OpenAPI 3.1 speaks: ids in their edge form, what a transformation
 * starts from, and a shape that contains itself as a component that it points at.
 */
import { z } from 'zod'
import { edgePrefixOf } from '#platform/ids'

export type JsonSchema = Readonly<Record<string, unknown>>

/** Components by name; the one under `name` is the schema itself, the others are shapes that it points at. */
export function jsonSchemaOf(
  schema: z.ZodType,
  name: string,
  io: 'input' | 'output',
): Record<string, JsonSchema> {
  const made = z.toJSONSchema(schema, { io, unrepresentable: 'any', override: asEdgeId }) as Record<
    string,
    unknown
  >
  const { $schema: _, $defs = {}, ...own } = made
  const defs = Object.entries($defs as Record<string, JsonSchema>)
  const point = (text: string) =>
    text === '#'
      ? refTo(name)
      : text.startsWith('#/$defs/')
        ? refTo(`${name}.${text.slice('#/$defs/'.length)}`)
        : text
  return Object.fromEntries(
    [[name, own] as const, ...defs.map(([def, inner]) => [`${name}.${def}`, inner] as const)].map(
      ([key, each]) => [key, repointed(each, point) as JsonSchema],
    ),
  )
}

export const refTo = (name: string): string => `#/components/schemas/${name}`

function asEdgeId({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodTypes
  jsonSchema: Record<string, unknown>
}): void {
  const prefix = edgePrefixOf(zodSchema as unknown as z.ZodType)
  if (prefix === undefined) return
  for (const key of ['format', 'edge']) delete jsonSchema[key]
  jsonSchema.type = 'string'
  jsonSchema.pattern = `^${prefix}_[0-7][0-9a-hjkmnp-tv-z]{25}$`
}

function repointed(value: unknown, point: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map(each => repointed(each, point))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === '$ref' && typeof each === 'string' ? point(each) : repointed(each, point),
    ]),
  )
}

/** The schema of an object, or of each shape of a union, without some of its fields: those that come from elsewhere in the request. */
export function without(schema: JsonSchema, names: readonly string[]): JsonSchema {
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]) => {
      if (key === 'properties') return [[key, unnamed(value as JsonSchema, names)]]
      if (key === 'oneOf' || key === 'anyOf')
        return [[key, (value as readonly JsonSchema[]).map(each => without(each, names))]]
      if (key !== 'required') return [[key, value]]
      const left = (value as readonly string[]).filter(name => !names.includes(name))
      return left.length === 0 ? [] : [[key, left]]
    }),
  )
}

const unnamed = (properties: JsonSchema, names: readonly string[]): JsonSchema =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name)))

export const propertyOf = (schema: JsonSchema, name: string): JsonSchema =>
  ((schema.properties ?? {}) as Record<string, JsonSchema>)[name] ?? {}

export const isRequired = (schema: JsonSchema, name: string): boolean =>
  ((schema.required ?? []) as readonly string[]).includes(name)
