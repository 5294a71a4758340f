/**
 * Which cells of a file a page may show. What is sealed in the register is not shown from the file either, and what is never
 * imported is nobody's to look at.
 */
import type { Import } from '../queries/import-shape.ts'

const sealed: ReadonlySet<string> = new Set(['identity-code', 'birth-date'])

const cellLengthMax = 60

/** Whether the cells of this column may be seen beside its heading, whatever it is imported as. */
export const isShown = ({ targets, suggested }: Import, at: number): boolean =>
  suggested[at]?.reason !== 'not-imported-sensitive' &&
  !sealed.has(suggested[at]?.target ?? '') &&
  !sealed.has(targets?.[at] ?? '')

/** The filled cells of a row that are imported, each cut to what fits a line. */
export const cellsShown = (about: Import, cells: readonly string[]): readonly string[] =>
  cells.flatMap((cell, at) =>
    about.targets?.[at] === 'ignore' || !isShown(about, at) ? [] : shownCell(cell),
  )

/** Nothing when it is empty, or an identity code in whatever column. */
export function shownCell(cell: string): readonly string[] {
  const text = cell.trim()
  if (text === '' || /\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]\b/i.test(text)) return []
  return [text.length > cellLengthMax ? `${text.slice(0, cellLengthMax)}…` : text]
}
