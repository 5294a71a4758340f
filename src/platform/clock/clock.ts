/** What time it is, asked from an argument so that a test can move it and no rule reads the machine's clock in secret. */
import { Temporal } from 'temporal-polyfill'

export { Temporal }

export type Clock = Readonly<{
  now(): Temporal.Instant
  /** The calendar day at this moment in `zone` (an IANA name); a day is a local thing, so the zone is part of the question. */
  today(zone?: string): Temporal.PlainDate
}>

/** Terms and deadlines of a Finnish controller run by the Finnish calendar, whatever zone the server stands in. */
export const defaultZone = 'Europe/Helsinki'

export const dayOf = (instant: Temporal.Instant, zone: string): Temporal.PlainDate =>
  instant.toZonedDateTimeISO(zone).toPlainDate()

export const systemClock: Clock = {
  now: () => Temporal.Now.instant(),
  today: (zone = defaultZone) => dayOf(Temporal.Now.instant(), zone),
}
