/** A stored value as a person reads it: days and moments as their language writes them, codes by their words. */
import { Temporal } from '#platform/clock'
import { formatDay, formatInstant, formatNumber, type Language } from '#platform/i18n'
import type { RecordWords } from '#platform/operation'
import { requestsWords } from '../words/index.ts'

/** JSON carries days and moments as text. */
const day = /^\d{4}-\d{2}-\d{2}$/
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:?\d{2})$/

export function tellValue(
  language: Language,
  words: RecordWords | undefined,
  column: string,
  value: unknown,
): string {
  const code = words?.values?.[column]?.[String(value)]
  if (code !== undefined) return code
  if (typeof value === 'boolean') return requestsWords(language).copy.truth[value ? 'yes' : 'no']
  if (typeof value === 'number') return formatNumber(language, value)
  if (typeof value !== 'string') return JSON.stringify(value)
  if (day.test(value)) return formatDay(language, Temporal.PlainDate.from(value))
  if (instant.test(value)) return formatInstant(language, Temporal.Instant.from(value))
  return value
}

/** As the first words of a line: what a row holds is worded to stand inside a sentence too. */
export const atLineStart = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
