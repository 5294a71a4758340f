/** An input that a schema takes, made from the schema itself: what it wants and no more, besides every id that it may name. */
import { z } from 'zod'

type Shape = Readonly<{
  type?: string
  edge?: string
  format?: string
  const?: unknown
  enum?: readonly unknown[]
  anyOf?: readonly Shape[]
  oneOf?: readonly Shape[]
  allOf?: readonly Shape[]
  properties?: Readonly<Record<string, Shape>>
  required?: readonly string[]
  items?: Shape
  minItems?: number
  minLength?: number
  minimum?: number
}>

/** Where ids stand in an input, as paths of fields. */
export type IdPath = readonly string[]

export type Sample = Readonly<{ input: Record<string, unknown>; ids: readonly IdPath[] }>

/** By the name of the field, for what a schema checks in a way that it does not tell. */
export type Answers = Readonly<Record<string, unknown>>

/** No field is called so. */
const anyText = '~'

const answers: Answers = {
  email: 'aino@example.fi',
  phone: '+358401234567',
  identityCode: '131052-308T',
  country: 'FI',
  postalCode: '00100',
  source: { key: 'person', obtainedOn: '2026-01-15' },
  since: '2026-01-15',
  until: '2026-01-20',
  birthDate: '1952-10-13',
  site: 'http://localhost',
}

/** `written` is what stands in each text that may be anything: by default a name. */
export function sampleOf(takes: z.ZodType, own: Answers = {}, written = 'Aino'): Sample {
  const shape = z.toJSONSchema(takes, { io: 'input', unrepresentable: 'any' }) as Shape
  const ids: IdPath[] = []
  const input = sample(shape, [], { ...answers, ...own, [anyText]: written }, ids)
  return { input: input as Record<string, unknown>, ids }
}

/** The same input with these ids in their places. */
export function withIds(given: Sample, id: (path: IdPath) => string): Record<string, unknown> {
  const input = structuredClone(given.input)
  for (const path of given.ids) {
    const [last = '', ...way] = path.toReversed()
    const holder = way.reverse().reduce<unknown>((at, field) => (at as Record<string, unknown>)[field], input)
    ;(holder as Record<string, unknown>)[last] = id(path)
  }
  return input
}

function sample(shape: Shape, path: IdPath, known: Answers, ids: IdPath[]): unknown {
  const name = path.at(-1) ?? ''
  if (isId(shape)) {
    ids.push(path)
    return crypto.randomUUID()
  }
  if (Object.hasOwn(known, name)) return known[name]
  if (shape.const !== undefined) return shape.const
  if (shape.enum !== undefined) return shape.enum[0]
  const choice = (shape.anyOf ?? shape.oneOf ?? shape.allOf)?.find(each => each.type !== 'null')
  if (choice !== undefined) return sample(choice, path, known, ids)
  switch (shape.type) {
    case 'object':
      return sampleObject(shape, path, known, ids)
    case 'array':
      return shape.items === undefined || (shape.minItems ?? 0) === 0
        ? []
        : [sample(shape.items, [...path, '0'], known, ids)]
    case 'integer':
    case 'number':
      return shape.minimum !== undefined && shape.minimum > Number.MIN_SAFE_INTEGER ? shape.minimum : 1
    case 'boolean':
      return true
    default:
      return sampleText(shape, String(known[anyText]))
  }
}

function sampleObject(shape: Shape, path: IdPath, known: Answers, ids: IdPath[]): Record<string, unknown> {
  const wanted = Object.entries(shape.properties ?? {}).filter(
    ([name, each]) => shape.required?.includes(name) === true || isId(each),
  )
  return Object.fromEntries(wanted.map(([name, each]) => [name, sample(each, [...path, name], known, ids)]))
}

function sampleText({ format, minLength = 0 }: Shape, written: string): string {
  if (format === 'date') return '2026-01-15'
  if (format === 'date-time') return '2026-01-15T10:00:00Z'
  if (format === 'email') return 'aino@example.fi'
  return written.padEnd(minLength, 'o')
}

const isId = (shape: Shape): boolean =>
  shape.format === 'uuid' ||
  shape.edge !== undefined ||
  ([...(shape.anyOf ?? []), ...(shape.oneOf ?? [])].some(isId) && shape.type === undefined)
