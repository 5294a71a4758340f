/** Reads the imports of the whole house, with the rules that each breaks. */
import { runProgram } from '../run-program.ts'

export type Module = Readonly<{
  source: string
  dependencies: readonly Readonly<{ resolved: string; dependencyTypes: readonly string[] }>[]
}>

export type Violation = Readonly<{
  from: string
  to: string
  rule: Readonly<{ name: string }>
  cycle?: readonly Readonly<{ name: string }>[]
}>

export type Cruise = Readonly<{
  modules: readonly Module[]
  summary: Readonly<{ violations: readonly Violation[] }>
}>

/**
 * Throws when hardly anything was read: beside a compiler that it does not understand, dependency-cruiser finds no
 * violations in no modules and is content.
 */
export async function cruise(folders: readonly string[]): Promise<Cruise> {
  const words = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...folders]
  const { output } = await runProgram('depcruise', words, { printed: 'kept' })
  const read = parse(output)
  const own = read.modules.filter(({ source }) => source.startsWith('src/')).length
  if (own < modulesMin)
    throw new Error(`Only ${own} modules of src/ were read; there are at least ${modulesMin}.`)
  return read
}

const modulesMin = 150

function parse(output: string): Cruise {
  try {
    return JSON.parse(output) as Cruise
  } catch {
    throw new Error(`dependency-cruiser did not answer:\n${output.slice(0, 2_000)}`)
  }
}
