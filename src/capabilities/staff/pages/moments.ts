/** Moments of an account as the reader writes days and times. */
import { defaultZone, Temporal } from '#platform/clock'
import { formatDay, formatInstant, type Language } from '#platform/i18n'

export const dayText = (language: Language, at: string): string =>
  formatDay(language, Temporal.Instant.from(at).toZonedDateTimeISO(defaultZone).toPlainDate())

export const momentText = (language: Language, at: string): string =>
  formatInstant(language, Temporal.Instant.from(at))
