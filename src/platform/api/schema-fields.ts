/** What a schema says about its fields, read once when the routes are laid out: their names and how a text becomes one. */
import type { z } from 'zod'

export type TextReader = (texts: readonly string[]) => unknown

/** The fields of an object, of an object behind a transformation, or of every shape of a union; by name. */
export function fieldsOf(schema: z.ZodType): ReadonlyMap<string, z.ZodType> {
  const def = defOf(schema)
  if (def.shape !== undefined) return new Map(Object.entries(def.shape))
  if (def.type === 'pipe' && def.in !== undefined) return fieldsOf(def.in)
  if (def.innerType !== undefined) return fieldsOf(def.innerType)
  return new Map((def.options ?? []).flatMap(option => [...fieldsOf(option)]))
}

/** Reads what stood in an address as the field wants it. What does not fit stays text, and the schema says so. */
export function textReaderOf(field: z.ZodType | undefined): TextReader {
  const def = field === undefined ? undefined : defOf(bare(field))
  if (def?.type === 'array') {
    const read = textReaderOf(def.element)
    return texts => texts.map(text => read([text]))
  }
  const one = def?.type === 'number' ? asNumber : def?.type === 'boolean' ? asBoolean : asText
  return texts => (texts.length === 1 ? one(texts[0] ?? '') : [...texts])
}

const asText = (text: string): unknown => text
const asNumber = (text: string): unknown => (/^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : text)
const asBoolean = (text: string): unknown => (text === 'true' ? true : text === 'false' ? false : text)

/** The parts of zod's own description of a schema that are read here; each kind of schema has some of them. */
export type Def = Readonly<{
  type: string
  shape?: Readonly<Record<string, z.ZodType>>
  innerType?: z.ZodType
  in?: z.ZodType
  out?: z.ZodType
  element?: z.ZodType
  valueType?: z.ZodType
  options?: readonly z.ZodType[]
  discriminator?: string
  values?: readonly unknown[]
  getter?: () => z.ZodType
}>

export const defOf = (schema: z.ZodType): Def => schema.def as unknown as Def

/** Without what only says that it may be missing, or what becomes of it afterwards. */
function bare(schema: z.ZodType): z.ZodType {
  const { type, innerType, in: before } = defOf(schema)
  if (innerType !== undefined) return bare(innerType)
  return type === 'pipe' && before !== undefined ? bare(before) : schema
}
