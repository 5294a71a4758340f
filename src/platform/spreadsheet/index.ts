/** The door to tables: those that people take away with them, and those that they bring. */
export { readTable } from './read-table.ts'
export { lookAtTable, recogniseTable } from './recognise-table.ts'
export type { Cell, Sheet } from './sheet.ts'
export {
  type Dialect,
  delimiters,
  encodings,
  type RecognisedTable,
  type RowProblem,
  type TableRefusal,
  TableRefused,
  type TableRow,
  type TableSource,
} from './table.ts'
export { tableProblems } from './words/index.ts'
export { streamCsv, withoutApostrophe, writeCsv, writeCsvRows } from './write-csv.ts'
export { writeXlsx } from './write-xlsx.ts'
