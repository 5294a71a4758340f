/** The door to reading rows: cells and what their columns mean in, facts in their one form out. */
export { type RowOptions, readRow } from './read-row.ts'
export type {
  Channel,
  ReadOrganisation,
  ReadPoint,
  ReadPost,
  ReadRole,
  ReadRow,
  RefusedRow,
  RowProblem,
} from './row.ts'
