/** Database drivers and libraries speak the built-in date; this is the one place where it is met and left. */
import { Temporal } from './clock.ts'

/** A driver's date as an instant, to the millisecond. Throws a RangeError on an invalid date, which no driver gives. */
// biome-ignore lint/style/noRestrictedGlobals: this room is where drivers' dates are converted
export const fromDate = (date: Date): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(date.getTime())

/** An instant for a driver; what is finer than a millisecond is cut off. */
// biome-ignore lint/style/noRestrictedGlobals: this room is where drivers' dates are converted
export const toDate = (instant: Temporal.Instant): Date => new Date(instant.epochMilliseconds)
