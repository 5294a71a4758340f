/** A clock that stands still until it is told to move, for tests and for the demonstration's history. */
import { type Clock, dayOf, defaultZone, Temporal } from './clock.ts'

export type TestClock = Clock &
  Readonly<{
    /** Moves by calendar time in Helsinki: a day over a change to summer time has 23 hours. Negative values move back. */
    advance(by: Temporal.DurationLike): void
    set(iso: string): void
  }>

/** `startISO` is an instant with its offset, as `2026-03-03T09:00:00Z`. */
export function testClock(startISO: string): TestClock {
  let now = Temporal.Instant.from(startISO)
  return {
    now: () => now,
    today: (zone = defaultZone) => dayOf(now, zone),
    advance: by => {
      now = now.toZonedDateTimeISO(defaultZone).add(by).toInstant()
    },
    set: iso => {
      now = Temporal.Instant.from(iso)
    },
  }
}
