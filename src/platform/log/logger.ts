/** One JSON line an event to standard output, for whatever collects a machine's logs. */
import { type DestinationStream, destination, pino, stdTimeFunctions } from 'pino'
import { admit } from './admit.ts'
import { newReference } from './reference.ts'

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

/** `event` is what happened, as `mail.refused`. Text is written only in the fields of fields.ts; see `admit`. */
export type LogFields = Readonly<{ event: string; error?: unknown } & Record<string, unknown>>

export type Logger = Readonly<{
  debug(fields: LogFields): void
  info(fields: LogFields): void
  warn(fields: LogFields): void
  error(fields: LogFields): void
  /** Writes our mistake down and answers the reference number to show to the person. */
  fault(error: unknown, fields: LogFields): string
}>

/** `to` takes the lines in tests; otherwise they go to standard output at once, so that none is lost when the process dies. */
export function createLogger(
  level: LogLevel = 'info',
  to: DestinationStream = destination({ fd: 1, sync: true }),
): Logger {
  const lines = pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }) },
    },
    to,
  )
  const write = (at: LogLevel) => (fields: LogFields) => lines[at](admit(fields))
  return {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    fault: (error, fields) => {
      const reference = newReference()
      lines.error(admit({ ...fields, reference, error }))
      return reference
    },
  }
}
