/** Runs another program with what it prints passed through, the project's own programs and Node before the machine's. */
import { spawn } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'

export const root = dirname(import.meta.dirname)

const ownPrograms = join(root, 'node_modules/.bin')

type Running = Readonly<{ env?: Readonly<Record<string, string>>; printed?: 'through' | 'kept' }>

export type Ended = Readonly<{ exitCode: number; output: string }>

/** Answers how it ended; `output` is what it printed, if that was kept. A program that isn't there ends with 127. */
export function runProgram(program: string, words: readonly string[], running: Running = {}): Promise<Ended> {
  const { env = {}, printed = 'through' } = running
  return new Promise(resolve => {
    const child = spawn(program, words, {
      cwd: root,
      env: { ...process.env, PATH: [ownPrograms, process.env.PATH].join(delimiter), ...env },
      stdio: printed === 'through' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    const parts: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => parts.push(part))
    child.on('error', () => resolve({ exitCode: 127, output: `${program} is not on this machine.` }))
    child.on('close', code => resolve({ exitCode: code ?? 1, output: Buffer.concat(parts).toString('utf8') }))
  })
}

/** A script of this project under the Node that runs this one. */
export const runNode = (
  script: string,
  words: readonly string[] = [],
  running: Running = {},
): Promise<Ended> => runProgram(process.execPath, [script, ...words], running)
