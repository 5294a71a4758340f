/** The door to time: the injected clock is the only now that the program knows. */
export { type Clock, defaultZone, systemClock, Temporal } from './clock.ts'
export { fromDate, toDate } from './date.ts'
export { type TestClock, testClock } from './test-clock.ts'
