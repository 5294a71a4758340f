/** The log: what was done and who was looked at; append-only by privilege, hash-chained, free of personal values. */
import './schema.ts'

export type { ChainState, LogActor, Note, Ref } from './log-entries.ts'
export { appendNotes, assertHarmless, checkedFact, logRead, sealReads, verifyChain } from './log-entries.ts'
export { abouts, auditNothingPersonal, reads } from './personal-data.ts'
