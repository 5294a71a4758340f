/** Who did something or looked, as the staff read it in a log: by name where there is one. */
import type { Actor } from '#platform/auth'
import type { Here } from './here.ts'
import { httpWords } from './words/index.ts'

type Acting = Readonly<{ kind: string; id: string | null }>

/** By these the actors of one kind are told apart whose names are gone; as at the end of the ids that people see. */
const tailLength = 6

/**
 * `names` as `here.namesOf` gives them. A key is told to be one, since its name is whatever its maker chose; an actor whose
 * name was erased is the kind and the end of the id.
 */
export function tellActor(
  { language }: Pick<Here, 'language'>,
  names: ReadonlyMap<string, string>,
  { kind, id }: Acting,
): string {
  const words: Readonly<Record<string, string>> = httpWords(language).actors
  const told = words[kind] ?? kind
  if (id === null) return told
  const name = names.get(id)
  if (name === undefined) return `${told} …\u2060${id.slice(-tailLength)}`
  return kind === ('key' satisfies Actor['kind']) ? `${told} ${name}` : name
}
