/** The little Markdown that derived documents are made of. */

/** At the head of each, so that nobody mends it by hand. */
export const derivedNote = 'Derived from the code by `npm run derive`; do not edit.'

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, '<br>')

export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [line(columns), `|${' --- |'.repeat(columns.length)}`, ...rows.map(line)].join('\n')
}

/** Parts with an empty line between, and one line's end at the end. */
export const page = (...parts: readonly (string | readonly string[])[]): string =>
  `${parts
    .flat()
    .filter(part => part !== '')
    .join('\n\n')}\n`
