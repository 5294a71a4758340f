/** One YAML file of a definition, read with the line of everything in it. */

import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, isNode, LineCounter, parseDocument } from 'yaml'
import type { DefinitionProblem } from './problem.ts'
import { sayings } from './words/problems.ts'

const bytesMax = 1_048_576
const faultsTold = 10

export type YamlFile = {
  readonly file: string
  readonly value: unknown
  /** The line of what stands at the path or, where nothing does, of the nearest thing around it. Lines begin at 1. */
  lineOf(path: readonly PropertyKey[]): number
}

/** The file's value and lines, or what makes it unreadable: missing, over 1 MB, not UTF-8, not YAML 1.2. */
export function readYamlFile(folder: string, file: string): YamlFile | readonly DefinitionProblem[] {
  const text = readText(join(folder, file))
  if (typeof text !== 'string') return [{ file, line: 0, path: '', ...text }]
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, stringKeys: true, prettyErrors: false })
  // A warning (an unknown tag, say) means that a value was guessed at; nothing in a notice is guessed at.
  const faults = [...document.errors, ...document.warnings]
  if (faults.length > 0) {
    // One slip of indentation accuses every line after it, so only the first few are told.
    return faults.slice(0, faultsTold).map(fault => ({
      file,
      line: lines.linePos(fault.pos[0]).line,
      path: '',
      ...(fault.code === 'DUPLICATE_KEY' ? sayings.duplicateKey() : sayings.notYaml(fault.message)),
    }))
  }
  const lineOf = (path: readonly PropertyKey[]) => lineAt(document, lines, path)
  try {
    return { file, value: document.toJS({ maxAliasCount: 100 }), lineOf }
  } catch {
    return [{ file, line: 1, path: '', ...sayings.tooManyAliases() }]
  }
}

function readText(path: string): string | { problem: string; remedy: string } {
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    if (!found?.isFile()) return sayings.missingFile()
    if (found.size > bytesMax) return sayings.hugeFile()
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (error) {
    return error instanceof TypeError ? sayings.notUtf8() : sayings.unreadableFile()
  }
}

function lineAt(
  document: ReturnType<typeof parseDocument>,
  lines: LineCounter,
  path: readonly PropertyKey[],
): number {
  for (let length = path.length; length > 0; length -= 1) {
    const last = path[length - 1]
    const around = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true)
    // The key's own line says more than its value's, which may begin on the next.
    const pair = isMap(around) ? around.items.find(item => String(item.key) === String(last)) : undefined
    const node = pair?.key ?? document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}
