/** A field's schema in a few signs, as its reader writes it; and a value to begin with. */
import type { JsonSchema } from '../json-schemas.ts'

const list = (value: unknown): readonly JsonSchema[] => (Array.isArray(value) ? value : [])

/** `string`, `a | b`, `integer[]`. These are JSON's own words, the same in every language. */
export function kindOf(schema: JsonSchema): string {
  if (Array.isArray(schema.enum)) return schema.enum.map(each => JSON.stringify(each)).join(' | ')
  if ('const' in schema) return JSON.stringify(schema.const)
  if (schema.type === 'array') return `${kindOf((schema.items ?? {}) as JsonSchema)}[]`
  const choices = [...list(schema.anyOf), ...list(schema.oneOf)]
  if (choices.length > 0) return choices.map(kindOf).join(' | ')
  return typeof schema.type === 'string' ? schema.type : 'any'
}

export function limitsOf(schema: JsonSchema): string {
  const of = (lower: string, upper: string): string => {
    const [low, high] = [schema[lower], schema[upper]]
    if (low === undefined && high === undefined) return ''
    if (low === undefined) return `≤ ${high}`
    return high === undefined ? `≥ ${low}` : `${low}–${high}`
  }
  const wide = (text: string) => (text.includes(String(Number.MAX_SAFE_INTEGER)) ? '' : text)
  return [
    of('minLength', 'maxLength'),
    wide(of('minimum', 'maximum')),
    of('minItems', 'maxItems'),
    edgeOf(schema),
  ]
    .filter(text => text !== '')
    .join(' · ')
}

/** What an id looks like: `per_…`. */
const edgeOf = (schema: JsonSchema): string => {
  const prefix = /^\^([a-z]+_)/.exec(String(schema.pattern ?? ''))?.[1]
  return prefix === undefined ? String(schema.format ?? '') : `${prefix}…`
}

/** An object with the fields that are needed, empty or at their first choice. */
export function exampleOf(schema: JsonSchema): unknown {
  if (schema.default !== undefined) return schema.default
  if ('const' in schema) return schema.const
  if (Array.isArray(schema.enum)) return schema.enum[0]
  const [first] = [...list(schema.anyOf), ...list(schema.oneOf)]
  if (first !== undefined) return exampleOf(first)
  if (schema.type === 'array') return []
  if (schema.type === 'integer' || schema.type === 'number') return 0
  if (schema.type === 'boolean') return false
  if (schema.type !== 'object') return ''
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>)
  const required = (schema.required ?? []) as readonly string[]
  return Object.fromEntries(
    properties.filter(([name]) => required.includes(name)).map(([name, each]) => [name, exampleOf(each)]),
  )
}
