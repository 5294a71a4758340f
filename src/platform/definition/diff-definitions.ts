/** What changed between two definitions, wording by wording, so that a person can read it. */

import { type Language, languages, type RegisterDefinition } from './definition.ts'

/**
 * One change. The path is read from the left: `purposes.marketing.terms.last_contact.keep`,
 * `sections.4.clauses.N4.2.text.fi`. `language` is set where it is a wording, so a page can show one language's.
 */
export type DefinitionChange = {
  readonly path: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly before?: string
  readonly after?: string
  readonly language?: Language
}

/** Every difference between two definitions, in the order that the definition is read in; empty where they tell the same. */
export function diffDefinitions(
  before: RegisterDefinition,
  after: RegisterDefinition,
): readonly DefinitionChange[] {
  const was = new Map(leaves(told(before), []))
  const is = new Map(leaves(told(after), []))
  const paths = [...new Set([...is.keys(), ...was.keys()])]
  return paths.flatMap(path => {
    const old = was.get(path)
    const fresh = is.get(path)
    return old === fresh ? [] : [changeAt(path, old, fresh)]
  })
}

function told({ notYetKept: _, ...notice }: RegisterDefinition): object {
  return notice
}

function changeAt(path: string, before: string | undefined, after: string | undefined): DefinitionChange {
  const language = languages.find(code => path.endsWith(`.${code}`))
  return {
    path,
    kind: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(language ? { language } : {}),
  }
}

type Leaf = readonly [path: string, text: string]

function leaves(value: unknown, path: readonly string[]): readonly Leaf[] {
  if (Array.isArray(value)) return leavesOfList(value, path)
  if (typeof value !== 'object' || value === null) return [[path.join('.'), String(value)]]
  return Object.entries(value)
    .filter(([key, item]) => item !== undefined && !(key === nameOf(value, path) && path.length > 0))
    .flatMap(([key, item]) => leaves(item, [...path, key]))
}

/** A list of words is one change; a list of things is told by their own names, so that moving one changes nothing. */
function leavesOfList(list: readonly unknown[], path: readonly string[]): readonly Leaf[] {
  if (list.every(item => typeof item !== 'object' || item === null)) {
    return list.length === 0 ? [] : [[path.join('.'), list.join(', ')]]
  }
  return list.flatMap((item, index) => leaves(item, [...path, ownName(item) ?? String(index + 1)]))
}

function ownName(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined
  const name: unknown = ['key', 'code', 'number']
    .map(field => Reflect.get(item, field))
    .find(value => value !== undefined)
  return name === undefined ? undefined : String(name)
}

/** The field that repeats the last step of the path, which would tell the same twice. */
function nameOf(item: object, path: readonly string[]): string | undefined {
  const last = path.at(-1)
  return ['key', 'code', 'number'].find(field => String(Reflect.get(item, field)) === last)
}
