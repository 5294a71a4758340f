/** What is wrong with a register definition: where it stands, and what mends it. */

/** The path is the way through the file's keys; the line is 0 where the file could not be read at all. */
export type DefinitionProblem = {
  readonly file: string
  readonly line: number
  readonly path: string
  readonly problem: string
  readonly remedy: string
}

/** A definition that can't be used. The message prints every problem, one clear sentence each. */
export class DefinitionRefused extends Error {
  override readonly name = 'DefinitionRefused'
  readonly problems: readonly DefinitionProblem[]

  constructor(folder: string, problems: readonly DefinitionProblem[]) {
    const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`
    super(`The register definition in ${folder} has ${count}.\n${problems.map(printProblem).join('\n')}`)
    this.problems = problems
  }
}

/** `purposes.yaml:12 marketing.basis: …. …` */
export function printProblem({ file, line, path, problem, remedy }: DefinitionProblem): string {
  const place = line > 0 ? `${file}:${line}` : file
  return `  ${place}${path === '' ? '' : ` ${path}`}: ${problem} ${remedy}`
}
