/** What the columns of a file mean: by a saved mapping for the headings that it knows, by what was recognised where there is none. */
import type { Aim } from '../schema.ts'
import { targets } from './recognise/targets.ts'

type Pair = Readonly<{ heading: string; target: string }>

/** A heading that stands twice takes its saved meanings in their order. */
export function targetsFor(
  headings: readonly string[],
  saved: readonly Pair[] | undefined,
  suggested: readonly Readonly<{ target: string }>[],
): readonly Aim[] {
  const waiting = new Map<string, Aim[]>()
  for (const { heading, target } of saved ?? []) {
    const list = waiting.get(keyOf(heading))
    if (list === undefined) waiting.set(keyOf(heading), [aimOf(target)])
    else list.push(aimOf(target))
  }
  return headings.map((heading, at) => {
    const kept = waiting.get(keyOf(heading))?.shift()
    return kept ?? (saved === undefined ? aimOf(suggested[at]?.target) : 'ignore')
  })
}

const keyOf = (heading: string): string => heading.trim().replaceAll(/\s+/g, ' ').toLowerCase()

const known: ReadonlySet<string> = new Set(targets)
const aimOf = (target: string | undefined): Aim =>
  target !== undefined && known.has(target) ? (target as Aim) : 'ignore'
