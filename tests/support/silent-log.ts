/** A log that writes nowhere, and a log that remembers what it was told. */
import { createLogger } from '#platform/log'

export const silentLog = createLogger('error', { write: () => {} })

export function rememberingLog() {
  const lines: string[] = []
  return { log: createLogger('debug', { write: line => void lines.push(line) }), lines }
}
