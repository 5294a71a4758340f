/** What may be done and asked, by whom, and how it may be refused. */
export type {
  AnyOperation,
  AnyQuery,
  AnyUse,
  For,
  NoteRefs,
  Operation,
  OperationContext,
  Query,
  QueryContext,
  RefusalsOf,
} from './declare.ts'
export { operation, purposesOf, query } from './declare.ts'
export type { Around, Caller, House, HouseWords, Reaction, RecordWords } from './house.ts'
export { ask, perform } from './perform.ts'
export { readInput } from './read-input.ts'
export type { FieldProblem, RefusalKind, UniversalRefusal } from './refused.ts'
export { exitCodeOfRefusal, kindOfRefusal, Refused, statusOfRefusal, universalRefusals } from './refused.ts'
