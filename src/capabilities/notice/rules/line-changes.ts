/** What a reader of one language would see changed between two notices. */
import type { NoticeLine } from './notice-lines.ts'
import { type WordRun, wordChanges } from './word-changes.ts'

export type LineChange = Readonly<{
  kind: 'added' | 'removed' | 'changed'
  section: NoticeLine['section']
  label: string
  clause: string | undefined
  runs: readonly WordRun[]
}>

/** In the order of the later notice; what is gone stands after what is there, section by section. */
export function lineChanges(
  before: readonly NoticeLine[],
  after: readonly NoticeLine[],
): readonly LineChange[] {
  const was = new Map(before.map(line => [line.name, line]))
  const is = new Map(after.map(line => [line.name, line]))
  const changes = [
    ...[...is.values()].flatMap(line => changeOf(line, was.get(line.name))),
    ...[...was.values()]
      .filter(({ name }) => !is.has(name))
      .map(line => changed('removed', line, [{ kind: 'removed' as const, text: line.text }])),
  ]
  return changes.toSorted((a, b) => a.section.number - b.section.number)
}

function changeOf(line: NoticeLine, old: NoticeLine | undefined): readonly LineChange[] {
  if (old === undefined) return [changed('added', line, [{ kind: 'added', text: line.text }])]
  if (old.text !== line.text) return [changed('changed', line, wordChanges(old.text, line.text))]
  // The text is as it was and its heading is not: a purpose that was renamed.
  return old.label === line.label ? [] : [changed('changed', line, wordChanges(old.label, line.label))]
}

const changed = (kind: LineChange['kind'], line: NoticeLine, runs: readonly WordRun[]): LineChange => ({
  kind,
  section: line.section,
  label: line.label,
  clause: line.clause,
  runs,
})
