/** A small reading of the Dockerfile: what goes wrong most often, said without Docker at hand. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../run-program.ts'

type Instruction = Readonly<{ word: string; rest: string; line: number }>

export async function checkContainer(): Promise<readonly string[]> {
  const instructions = instructionsOf(await readFile(join(root, 'Dockerfile'), 'utf8'))
  const each = instructions.flatMap(instruction =>
    complaintsAbout(instruction).map(complaint => `Dockerfile:${instruction.line} ${complaint}`),
  )
  return [...each, ...complaintsAboutTheLastStage(instructions)]
}

function instructionsOf(text: string): readonly Instruction[] {
  const lines = text.split('\n')
  return lines.flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#') || lines[index - 1]?.endsWith('\\')) return []
    const [word = '', ...rest] = line.split(' ')
    return [{ word, rest: rest.join(' '), line: index + 1 }]
  })
}

const known =
  /^(FROM|ARG|ENV|LABEL|WORKDIR|COPY|RUN|USER|VOLUME|EXPOSE|HEALTHCHECK|STOPSIGNAL|ENTRYPOINT|CMD|SHELL)$/

function complaintsAbout({ word, rest }: Instruction): readonly string[] {
  if (!known.test(word)) return [`${word} is no instruction that is used here (ADD fetches; COPY does not).`]
  switch (word) {
    case 'FROM':
      return /:\d+\.\d+/.test(rest) ? [] : ['FROM names no exact version.']
    case 'WORKDIR':
      return rest.startsWith('/') ? [] : ['WORKDIR is not a full path.']
    case 'ENTRYPOINT':
    case 'CMD':
      return isList(rest) ? [] : [`${word} is not a JSON list, so signals would go to a shell.`]
    case 'ENV':
      return /KEY|PASSWORD|SECRET|TOKEN/i.test(rest)
        ? ['ENV holds a secret, which everybody with the image reads.']
        : []
    case 'RUN':
      return /sudo|curl|wget/.test(rest) ? ['RUN fetches or raises what the lock file should bring.'] : []
    default:
      return []
  }
}

function isList(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text))
  } catch {
    return false
  }
}

function complaintsAboutTheLastStage(instructions: readonly Instruction[]): readonly string[] {
  const last = instructions.slice(instructions.findLastIndex(({ word }) => word === 'FROM'))
  const user = last.findLast(({ word }) => word === 'USER')?.rest
  const missing = ['VOLUME', 'EXPOSE', 'HEALTHCHECK', 'ENTRYPOINT'].filter(
    word => !last.some(instruction => instruction.word === word),
  )
  return [
    ...(user === undefined || /^(root|0)\b/.test(user) ? ['Dockerfile: the last stage runs as root.'] : []),
    ...missing.map(word => `Dockerfile: the last stage has no ${word}.`),
  ]
}
