/** Which command the typed words name, and which was perhaps meant. */

export type Named = Readonly<{ name: string }>

/** The command with the longest name that the words begin with. */
export function findCommand<C extends Named>(
  commands: readonly C[],
  words: readonly string[],
): C | undefined {
  return commands
    .filter(({ name }) => name.split(' ').every((word, index) => word === words[index]))
    .sort((a, b) => b.name.length - a.name.length)[0]
}

/** Names that begin like the words, else the nearest by typing; at most five. */
export function meantCommands(commands: readonly Named[], words: readonly string[]): readonly string[] {
  const names = commands.map(({ name }) => name)
  const [first = ''] = words
  const group = names.filter(name => name.startsWith(`${first} `))
  if (group.length > 0 && words.length === 1) return group.slice(0, 5)
  return names
    .map(name => {
      const length = name.split(' ').length
      return { name, steps: stepsBetween(words.slice(0, length).join(' ').slice(0, 60), name) }
    })
    .filter(({ name, steps }) => steps <= Math.max(2, name.length / 3))
    .sort((a, b) => a.steps - b.steps)
    .slice(0, 3)
    .map(({ name }) => name)
}

/** Levenshtein's distance: letters to add, drop or change. */
function stepsBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const changed = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      line.push(Math.min(changed, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1))
    }
    above = line
  }
  return above[b.length] ?? 0
}
