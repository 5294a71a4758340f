/** `seloste import FILE`: the same import as on the page, tried first, and run when asked to. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Host } from '#platform/capability'
import type { Command, Printed } from '#platform/command'
import { toEdge } from '#platform/ids'
import { ask, perform, Refused } from '#platform/operation'
import { BrokenOff, goOn } from './go-on.ts'
import { beginImport } from './operations/begin-import.ts'
import { checkImport, startImport } from './operations/begin-pass.ts'
import { setMapping } from './operations/set-mapping.ts'
import { getImport } from './queries/get-import.ts'
import type { Import } from './queries/import-shape.ts'
import { listLines } from './queries/list-lines.ts'
import { listMappings } from './queries/list-mappings.ts'
import { targetsFor } from './rules/targets-for.ts'
import type { Aim } from './schema.ts'
import { takeFile } from './take-file.ts'
import { importWords, problemSentence, reasonOf } from './words/index.ts'

const told = (name: 'import' | 'source' | 'obtained' | 'purpose' | 'mapping' | 'run' | 'anyway') => ({
  fi: importWords('fi').command[name],
  sv: importWords('sv').command[name],
  en: importWords('en').command[name],
})

const importCommand: Command = {
  name: 'import',
  takes: [{ name: 'FILE', needed: true }],
  options: [
    { name: 'source', value: 'KEY', needed: true, told: told('source') },
    { name: 'obtained', value: 'DAY', needed: true, told: told('obtained') },
    { name: 'purpose', value: 'KEY', needed: true, told: told('purpose') },
    { name: 'mapping', value: 'NAME', needed: false, told: told('mapping') },
    { name: 'run', value: '', needed: false, told: told('run') },
    { name: 'anyway', value: '', needed: false, told: told('anyway') },
  ],
  told: told('import'),
  async run(host, { values: [path = ''], options }) {
    const words = importWords(host.caller.language).command
    const id = await begin(host, path, options)
    const targets = await map(host, id, options.mapping)
    const file = await look(host, id)
    await pass(host, id, 'check')
    const tried = await look(host, id)
    const lines = [
      words.columns,
      ...file.headings.map((heading, at) => words.column(heading.trim(), targets[at] ?? 'ignore')),
      ...tellPass(host, tried),
      ...(await tellRefused(host, tried)),
    ]
    if (tried.state !== 'checked') return printed(lines, tried, 1)
    if (options.run === undefined) return printed([...lines, words.tried], tried)
    if (tried.counts.refused > 0 && options.anyway === undefined)
      return printed([...lines, words.tried], tried, 3)
    await pass(host, id, 'start')
    const done = await look(host, id)
    const duty = done.tellBy === null || done.untold === 0 ? [] : [words.tellBy(done.tellBy, done.untold)]
    return printed([...lines, ...tellPass(host, done), ...duty], done, done.state === 'done' ? 0 : 1)
  },
}

async function begin(host: Host, path: string, options: Readonly<Record<string, string>>): Promise<string> {
  const { size } = await stat(path)
  const { id } = await perform(host.house, beginImport, host.caller, {
    source: { key: options.source ?? '', obtainedOn: options.obtained ?? '' },
    purpose: options.purpose ?? '',
  })
  if (size === 0)
    throw new Refused('invalid-input', { problems: [{ field: 'file', problem: 'table.empty-file' }] })
  const doing = {
    ...host,
    perform: (operation, input) => perform(host.house, operation, host.caller, input),
  } satisfies Parameters<typeof takeFile>[0]
  await takeFile(doing, id, { name: path, bytes: createReadStream(path) })
  return id
}

/** The columns by a saved mapping where one is named, else as they were recognised. */
async function map(host: Host, id: string, name: string | undefined): Promise<readonly Aim[]> {
  const { headings, suggested } = await look(host, id)
  const { mappings } = await ask(host.house, listMappings, host.caller, {})
  const saved = mappings.find(mapping => mapping.name === name)
  if (name !== undefined && saved === undefined)
    throw new Refused('invalid-input', { problems: [{ field: 'mapping', problem: 'not-a-choice' }] })
  const targets = targetsFor(headings, saved?.targetsByHeading, suggested)
  await perform(host.house, setMapping, host.caller, { import: id, targets: [...targets] })
  return targets
}

const look = (host: Host, id: string): Promise<Import> =>
  ask(host.house, getImport, host.caller, { import: id })

/** Done here and now where nobody else has taken it up; else whoever has is waited for. */
async function pass(host: Host, id: string, which: 'check' | 'start'): Promise<void> {
  await perform(host.house, which === 'check' ? checkImport : startImport, host.caller, { import: id })
  while (['checking', 'running'].includes((await look(host, id)).state)) {
    if (!(await goOnWith(host, id))) await new Promise(resolve => setTimeout(resolve, 500))
  }
}

/** What broke it off is told by the command line like any other mistake or mishap. */
async function goOnWith(host: Host, only: string): Promise<boolean> {
  try {
    return await goOn(host, { only })
  } catch (error) {
    throw error instanceof BrokenOff ? error.cause : error
  }
}

function tellPass({ caller }: Host, { state, counts, problem, problemLine }: Import): readonly string[] {
  const words = importWords(caller.language).command
  if (problem !== null) {
    const why = problemSentence(caller.language, problem)
    return [words.stopped(problemLine === null ? why : words.refused(problemLine, why))]
  }
  return state === 'done' ? [words.checked(counts), words.done] : [words.checked(counts)]
}

const refusedShown = 20

async function tellRefused(host: Host, { id, headings, counts }: Import): Promise<readonly string[]> {
  if (counts.refused === 0) return []
  const words = importWords(host.caller.language).command
  const { lines } = await ask(host.house, listLines, host.caller, { import: id, outcome: 'refused' })
  return lines.slice(0, refusedShown).map(({ line, problems }) => {
    const why = problems.map(({ code, column }) =>
      reasonOf(host.caller.language, column === undefined ? code : `${code}@${column}`, headings),
    )
    return words.refused(line, why.join(' '))
  })
}

const printed = (lines: readonly string[], about: Import, exitCode = 0): Printed => ({
  lines,
  data: { import: toEdge('imp', about.id), state: about.state, counts: about.counts, problem: about.problem },
  exitCode,
})

export const importCommands = [importCommand]
