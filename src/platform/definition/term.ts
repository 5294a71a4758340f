/** Reading terms: how long, and until which day. */

import { Temporal } from 'temporal-polyfill'
import type { Term } from './definition.ts'

const units = { Y: 'years', M: 'months', D: 'days' } as const

/** Nobody means to hold a person's data for longer than this; a longer figure is a slip of the finger. */
const atMost = { Y: 100, M: 1200, D: 36_500 } as const

export type Keep = { readonly amount: number; readonly unit: 'years' | 'months' | 'days' }

/**
 * The length in an ISO 8601 duration of one unit: `P3Y`, `P18M` or `P14D`. Undefined for anything else: a mixed
 * duration (`P1Y6M`) would make the last day depend on the order of adding, and `P0D` would hold nothing.
 */
export function parseKeep(text: string): Keep | undefined {
  const found = /^P([1-9]\d{0,4})([YMD])$/.exec(text)
  if (!found) return undefined
  const letter = found[2] as keyof typeof units
  const amount = Number(found[1])
  return amount <= atMost[letter] ? { amount, unit: units[letter] } : undefined
}

/**
 * The last day that something may be held, when its clock started on `start`.
 *
 * From the day itself, a term of three years that starts on 5 May 2026 ends with 5 May 2029; where that day does not
 * exist (29 February), with the month's last. From the end of the calendar year, as the Accounting Act 2:10 § counts
 * its six years for vouchers, a financial year that ended on 31 March 2024 ends with 31 December 2030.
 */
export function termEnds(
  term: Pick<Term, 'keep' | 'countedFrom'>,
  start: Temporal.PlainDate,
): Temporal.PlainDate {
  const { amount, unit } = readKeep(term.keep)
  const anchor =
    term.countedFrom === 'day' ? start : Temporal.PlainDate.from({ year: start.year, month: 12, day: 31 })
  return anchor.add({ [unit]: amount }, { overflow: 'constrain' })
}

/** The term's length as PostgreSQL reads an interval: `3 years`, `1 month`, `14 days`. */
export function keepAsInterval(term: Pick<Term, 'keep'>): string {
  const { amount, unit } = readKeep(term.keep)
  return `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`
}

/** A definition is checked when it is loaded, so a term that can't be read here is our own mistake. */
function readKeep(text: string): Keep {
  const keep = parseKeep(text)
  if (!keep) throw new Error(`the term ${JSON.stringify(text)} is not a duration of one unit`)
  return keep
}
