/**
 * Ids are UUIDs inside and `per_…` outside. Which values of an input or answer are ids, and what they name, is read from
 * its schema once; what remains for a request is to walk to those places.
 */
import type { z } from 'zod'
import { edgePrefixOf, fromEdge, readId, toEdge } from '#platform/ids'
import { type Def, defOf } from './schema-fields.ts'

export type Change = (value: unknown) => unknown

/** No id of any kind: what a bare UUID is taken for, because outside an id has one form. */
const notAnId = ''

/** Turns the edge ids of an input into UUIDs. What is not an id of the right kind stays or becomes something the schema refuses. */
export const decoderOf = (takes: z.ZodType): Change =>
  changeOf(takes, prefix => value => {
    if (typeof value !== 'string') return value
    return fromEdge(prefix, value) ?? (readId(value) === undefined ? value : notAnId)
  }) ?? same

/** Turns the UUIDs of an answer into edge ids; leaves the answer itself untouched. */
export const encoderOf = (gives: z.ZodType): Change =>
  changeOf(gives, prefix => value => (readId(value) === undefined ? value : toEdge(prefix, String(value)))) ??
  same

const same: Change = value => value

type Make = (prefix: string) => Change

/** Undefined where nothing below is an id, so that such parts are not walked at all. */
function changeOf(schema: z.ZodType, make: Make): Change | undefined {
  const prefix = edgePrefixOf(schema)
  if (prefix !== undefined) return make(prefix)
  const def = defOf(schema)
  if (def.shape !== undefined) return ofObject(def.shape, make)
  if (def.element !== undefined) return ofArray(def.element, make)
  if (def.type === 'record' && def.valueType !== undefined) return ofRecord(def.valueType, make)
  if (def.options !== undefined) return ofUnion(def, def.options, make)
  if (def.getter !== undefined) return ofLazy(def.getter, make)
  if (def.innerType !== undefined) return changeOf(def.innerType, make)
  if (def.type === 'pipe') {
    const sides = [def.in, def.out].flatMap(side => (side === undefined ? [] : (changeOf(side, make) ?? [])))
    return sides[0]
  }
  return undefined
}

function ofObject(shape: Readonly<Record<string, z.ZodType>>, make: Make): Change | undefined {
  const changes = Object.entries(shape).flatMap(([name, field]) => {
    const change = changeOf(field, make)
    return change === undefined ? [] : [{ name, change }]
  })
  if (changes.length === 0) return undefined
  return value => {
    if (!isObject(value)) return value
    const changed: Record<string, unknown> = { ...value }
    for (const { name, change } of changes) {
      if (Object.hasOwn(value, name)) changed[name] = change(value[name])
    }
    return changed
  }
}

function ofArray(element: z.ZodType, make: Make): Change | undefined {
  const change = changeOf(element, make)
  return change && (value => (Array.isArray(value) ? value.map(change) : value))
}

function ofRecord(valueType: z.ZodType, make: Make): Change | undefined {
  const change = changeOf(valueType, make)
  return (
    change &&
    (value =>
      isObject(value)
        ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, change(each)]))
        : value)
  )
}

/** Of a told-apart union the shape that the value names; of another, the first that changes anything. */
function ofUnion(def: Def, options: readonly z.ZodType[], make: Make): Change | undefined {
  const changes = options.flatMap(option => {
    const change = changeOf(option, make)
    return change === undefined ? [] : [{ names: namesOf(option, def.discriminator), change }]
  })
  if (changes.length === 0) return undefined
  const { discriminator } = def
  return value => {
    if (discriminator !== undefined && isObject(value)) {
      return changes.find(({ names }) => names.includes(value[discriminator]))?.change(value) ?? value
    }
    for (const { change } of changes) {
      const changed = change(value)
      if (changed !== value) return changed
    }
    return value
  }
}

function namesOf(option: z.ZodType, discriminator: string | undefined): readonly unknown[] {
  const field = discriminator === undefined ? undefined : defOf(option).shape?.[discriminator]
  return field === undefined ? [] : (defOf(field).values ?? [])
}

/** A shape that contains itself is read when a value first gets there. */
function ofLazy(getter: () => z.ZodType, make: Make): Change {
  let change: Change | undefined
  return value => {
    change ??= changeOf(getter(), make) ?? same
    return change(value)
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
