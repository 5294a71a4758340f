/** Whether the program and the notice fit: a register holds nothing that its notice does not tell, and tells nothing idle. */

import type { NotYetKept, RegisterDefinition } from './definition.ts'
import { printProblem } from './problem.ts'
import { type Saying, sayings } from './words/problems.ts'

/** One use of personal data: a record's column tells this category for this purpose. A null clock: it ages with its person. */
export type Use = {
  readonly record: string
  readonly purpose: string
  readonly category: string
  readonly clock: string | null
}

/** What the program does, read from its records, and what it says of itself that it does not do yet. */
export type CodeFacts = {
  readonly uses: readonly Use[]
  readonly groups: readonly string[]
  readonly sources: readonly string[]
  readonly notYetKept: NotYetKept
}

/** Where the notice would be mended, what does not fit, and what mends it. */
export type FitProblem = {
  readonly file: string
  readonly path: string
  readonly problem: string
  readonly remedy: string
}

/** Every misfit, each once; an empty list lets the program start. */
export function checkFit(definition: RegisterDefinition, code: CodeFacts): readonly FitProblem[] {
  const used = {
    purposes: firstUser(code.uses, 'purpose'),
    categories: firstUser(code.uses, 'category'),
    groups: new Map(code.groups.map(key => [key, undefined])),
    sources: new Map(code.sources.map(key => [key, undefined])),
  }
  return [
    ...kinds.flatMap(kind => misfits(kind, Object.keys(definition[kind]), used[kind], code.notYetKept[kind])),
    ...clocksWithoutTerm(definition, code.uses),
  ]
}

/** The problems as lines, for the sentence that stops the start. */
export function printFitProblems(problems: readonly FitProblem[]): string {
  return problems.map(problem => printProblem({ line: 0, ...problem })).join('\n')
}

const kinds = ['purposes', 'categories', 'groups', 'sources'] as const
type Kind = (typeof kinds)[number]

const words: Readonly<Record<Kind, string>> = {
  purposes: 'purpose',
  categories: 'category',
  groups: 'person group',
  sources: 'source',
}

/** Each key that is used, with the record that uses it first. */
function firstUser(
  uses: readonly Use[],
  field: 'purpose' | 'category',
): ReadonlyMap<string, string | undefined> {
  return new Map(uses.toReversed().map(use => [use[field], use.record]))
}

function misfits(
  kind: Kind,
  told: readonly string[],
  used: ReadonlyMap<string, string | undefined>,
  notYetKept: readonly string[],
): readonly FitProblem[] {
  const word = words[kind]
  const at = (key: string, saying: Saying): FitProblem => ({ file: `${kind}.yaml`, path: key, ...saying })
  // A source is chosen among those told, and a group that is not told is not shown, so no register need tell them all.
  const untold =
    kind === 'groups' || kind === 'sources' ? [] : [...used].filter(([key]) => !told.includes(key))
  return [
    ...untold.map(([key, record]) => at(key, sayings.usedNotTold(record ?? '', word, key))),
    ...told
      .filter(key => !used.has(key) && !notYetKept.includes(key))
      .map(key => at(key, sayings.toldNotUsed(word, key))),
    ...notYetKept
      .filter(key => used.has(key))
      .map(key => ({ file: 'not-yet-kept.yaml', path: kind, ...sayings.staleNotYetKept(word, key) })),
  ]
}

/**
 * A row that ages only by clocks its purpose tells no term for would be held for no time at all. One clock of several may be
 * left out on purpose: then the purpose does not hold the rows that it times.
 */
function clocksWithoutTerm(definition: RegisterDefinition, uses: readonly Use[]): readonly FitProblem[] {
  const byPurpose = Map.groupBy(uses, ({ record, purpose }) => `${record} ${purpose}`)
  return [...byPurpose.values()].flatMap(([first, ...others]) => {
    if (first === undefined || !Object.hasOwn(definition.purposes, first.purpose)) return []
    const terms = definition.purposes[first.purpose]?.terms ?? {}
    const ages = [first, ...others].some(({ clock }) => clock === null || Object.hasOwn(terms, clock))
    if (ages) return []
    const saying = sayings.clockWithoutTerm(first.record, first.purpose, first.clock ?? '')
    return [{ file: 'purposes.yaml', path: `${first.purpose}.terms`, ...saying }]
  })
}
