/** The definition as its files tell it now, held against the code and against what is published. */
import {
  DefinitionRefused,
  digestOf,
  type FitProblem,
  printFitProblems,
  type RegisterDefinition,
} from '#platform/definition'
import type { House } from '#platform/operation'
import { fitOf } from '#platform/privacy'

export type Filed =
  /** The register is kept by a database alone: nothing to publish from. */
  | Readonly<{ kind: 'no-files' }>
  /** In words for whoever edits the files: English, with file, line and remedy. */
  | Readonly<{ kind: 'refused'; told: string }>
  | Readonly<{ kind: 'does-not-fit'; told: string; problems: readonly FitProblem[] }>
  | Readonly<{ kind: 'fits'; definition: RegisterDefinition; digest: string }>

export function readFiled(house: House, key: string): Filed {
  let definition: RegisterDefinition | undefined
  try {
    definition = house.filed(key)
  } catch (error) {
    if (error instanceof DefinitionRefused) return { kind: 'refused', told: error.message }
    throw error
  }
  if (definition === undefined) return { kind: 'no-files' }
  const problems = fitOf(definition, house.declarations)
  if (problems.length > 0) return { kind: 'does-not-fit', told: printFitProblems(problems), problems }
  return { kind: 'fits', definition, digest: digestOf(definition) }
}
