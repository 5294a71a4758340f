/** Two wordings as runs of words that stayed, went and came: the longest common sequence of words. */

export type WordRun = Readonly<{ kind: 'same' | 'removed' | 'added'; text: string }>

/** Beyond this the table of the sequence would be large, and no reader compares so much word by word. */
const wordsMax = 2_000

export function wordChanges(before: string, after: string): readonly WordRun[] {
  const a = wordsOf(before)
  const b = wordsOf(after)
  if (a.length > wordsMax || b.length > wordsMax) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  }
  return joined(walk(a, b, lengths(a, b)))
}

/** Words with the space after them, so that runs join into the text as it was. */
const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*|^\s+/g) ?? []

const same = (a: string | undefined, b: string | undefined): boolean => a?.trimEnd() === b?.trimEnd()

/** For each pair of places, how long a sequence the rest has in common. */
function lengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => table[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      table[i * width + j] = same(a[i], b[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  return table
}

function walk(a: readonly string[], b: readonly string[], table: Uint16Array): readonly WordRun[] {
  const width = b.length + 1
  const at = (i: number, j: number) => table[i * width + j] ?? 0
  const runs: WordRun[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && same(a[i], b[j])) {
      runs.push({ kind: 'same', text: b[j] ?? '' })
      i += 1
      j += 1
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) {
      runs.push({ kind: 'removed', text: a[i] ?? '' })
      i += 1
    } else {
      runs.push({ kind: 'added', text: b[j] ?? '' })
      j += 1
    }
  }
  return runs
}

function joined(runs: readonly WordRun[]): readonly WordRun[] {
  const out: WordRun[] = []
  for (const run of runs) {
    const last = out.at(-1)
    if (last?.kind === run.kind) out[out.length - 1] = { kind: run.kind, text: last.text + run.text }
    else out.push(run)
  }
  return out
}
