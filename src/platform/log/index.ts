/** The door to the log: structured lines that cannot hold a personal value. */
export { admit } from './admit.ts'
export { describeError } from './describe-error.ts'
export { createLogger, type LogFields, type Logger, type LogLevel } from './logger.ts'
export { newReference } from './reference.ts'
