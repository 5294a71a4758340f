/** A step of the checks answers what is wrong, one sentence each; nothing wrong is an empty list. */
import { runNode, runProgram } from '../run-program.ts'

type Step = () => Promise<readonly string[]>

/** A program whose exit code is the answer. It is quiet when all is well. */
export const program =
  (name: string, ...words: readonly string[]): Step =>
  async () => {
    const { exitCode, output } = await runProgram(name, words, { printed: 'kept' })
    return exitCode === 0 ? [] : [output.trimEnd() || `${name} ended with ${exitCode}.`]
  }

export const node =
  (script: string, ...words: readonly string[]): Step =>
  async () => {
    const { exitCode, output } = await runNode(script, words, { printed: 'kept' })
    return exitCode === 0 ? [] : [output.trimEnd() || `${script} ended with ${exitCode}.`]
  }
