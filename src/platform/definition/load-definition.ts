/** Loading a definition from its folder: all of it, or a refusal that says everything that is wrong. */

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { crossProblems } from './cross-checks.ts'
import type { RegisterDefinition, Right, RightKey } from './definition.ts'
import { type DefinitionFiles, type FileName, fileSchemas } from './file-schemas.ts'
import { formProblems } from './form-problems.ts'
import { fill, fillingsOf } from './placeholders.ts'
import { type DefinitionProblem, DefinitionRefused } from './problem.ts'
import { sayings } from './words/problems.ts'
import { readYamlFile, type YamlFile } from './yaml-file.ts'

const fileNames = Object.keys(fileSchemas) as FileName[]

/**
 * Reads `registers/<key>/*.yaml`, holds the files against their form, each other and the law, and fills their
 * placeholders. Throws DefinitionRefused with every problem found; problems between files are looked for only once each
 * file is in form, since half a file would accuse the others.
 */
export function loadDefinition(folder: string): { readonly definition: RegisterDefinition } {
  const strange = strangeFiles(folder)
  const results = fileNames.map(file => readInForm(folder, file))
  const problems = [...strange, ...results.flatMap(result => ('problems' in result ? result.problems : []))]
  if (problems.length > 0) throw new DefinitionRefused(folder, problems)

  const inForm = results.flatMap(result => ('read' in result ? [result] : []))
  // The keys are those of fileSchemas and each value came out of its own schema, which fromEntries can't tell.
  const files = Object.fromEntries(inForm.map(({ read, content }) => [read.file, content])) as DefinitionFiles
  const read = Object.fromEntries(inForm.map(({ read }) => [read.file, read])) as Record<FileName, YamlFile>
  const misfits = crossProblems(files, read)
  if (misfits.length > 0) throw new DefinitionRefused(folder, misfits)
  return { definition: assemble(files) }
}

function strangeFiles(folder: string): readonly DefinitionProblem[] {
  let names: readonly string[]
  try {
    names = readdirSync(folder)
  } catch {
    throw new DefinitionRefused(folder, [{ file: folder, line: 0, path: '', ...sayings.missingFolder() }])
  }
  return names
    .filter(name => /\.ya?ml$/.test(name) && !fileNames.some(file => file === name))
    .map(file => ({ file, line: 0, path: '', ...sayings.strangeFile(fileNames) }))
}

type InForm = { readonly read: YamlFile; readonly content: unknown }

function readInForm(
  folder: string,
  file: FileName,
): InForm | { readonly problems: readonly DefinitionProblem[] } {
  // A register that keeps all it tells has nothing to own up to.
  const nothing = file === 'not-yet-kept.yaml' && !existsSync(join(folder, file))
  const read = nothing ? { file, value: {}, lineOf: () => 0 } : readYamlFile(folder, file)
  if (!('value' in read)) return { problems: read }
  const parsed = fileSchemas[file].safeParse(read.value)
  return parsed.success
    ? { read, content: parsed.data }
    : { problems: formProblems(read, parsed.error.issues) }
}

function assemble(files: DefinitionFiles): RegisterDefinition {
  const { key, name, controller, contact, hosts, brand } = files['register.yaml']
  const definition: RegisterDefinition = {
    key,
    name,
    controller,
    contact,
    purposes: withKeys(files['purposes.yaml']),
    categories: withKeys(files['categories.yaml']),
    clocks: withKeys(files['clocks.yaml']),
    groups: withKeys(files['groups.yaml']),
    sources: withKeys(files['sources.yaml']),
    recipients: withKeys(files['recipients.yaml']),
    commitments: files['security.yaml'],
    rights: rightsOf(files['rights.yaml']),
    sections: files['notice.yaml'].map(({ number, title, tells, clauses }) => ({
      number,
      title,
      tells,
      clauses: Object.entries(clauses).map(([code, text]) => ({ code, text })),
    })),
    hosts,
    ...(brand ? { brand } : {}),
    notYetKept: files['not-yet-kept.yaml'],
  }
  return fill(definition, fillingsOf(files['register.yaml']))
}

function withKeys<T extends object>(
  told: Readonly<Record<string, T>>,
): Readonly<Record<string, T & { key: string }>> {
  return Object.fromEntries(Object.entries(told).map(([key, item]) => [key, { key, ...item }]))
}

function rightsOf(rights: DefinitionFiles['rights.yaml']): readonly Right[] {
  return (Object.keys(rights) as RightKey[]).flatMap(key => {
    const right = rights[key]
    return right ? [{ key, ...right }] : []
  })
}
