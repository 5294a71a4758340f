/**
 * The one rule of keeping: a value is kept until the latest of its live purposes ends. Asked for erasure, only those
 * purposes count that the law lets go on. Stated here for one row; `held-until-sql.ts` says the same for a whole table,
 * and a property test holds the two together.
 */
import { Temporal } from '#platform/clock'
import type { Basis, Category, Localised, Purpose, RegisterDefinition, Term } from '#platform/definition'
import { termEnds } from '#platform/definition'

/** Why it is asked: the term alone decides, or the person wishes it gone. */
export type Occasion = 'term' | 'wish'

/** What each clock says of a row: the day it started to count, `runs` while it has not, absent when it does not concern the row. */
export type ClockValues = Readonly<Record<string, Temporal.PlainDate | 'runs' | undefined>>

/** The last day, or `open` while a clock still runs. */
export type Until = Temporal.PlainDate | 'open'

export type Holding = Readonly<{
  purpose: Purpose
  until: Until
  law: Localised | undefined
  article: string | undefined
}>

/**
 * Which legal basis outlives a person's wish. Contract: what is still needed to perform it is not "no longer necessary"
 * (GDPR 17(1)(a)). Legal obligation: 17(3)(b). Consent ends with the wish (17(1)(b)), a legitimate interest with the
 * objection that it is (17(1)(c)), unless the purpose itself names an exception, as legal claims do (17(3)(e)).
 */
export const outlivesWish: Readonly<Record<Basis, string | undefined>> = {
  contract: 'GDPR 17(1)(a)',
  'legal-obligation': 'GDPR 17(3)(b)',
  'legitimate-interest': undefined,
  consent: undefined,
}

export const articleThatKeeps = (purpose: Purpose): string | undefined =>
  purpose.outlivesErasure?.article ?? outlivesWish[purpose.basis]

type Asked = Readonly<{
  definition: RegisterDefinition
  category: string
  purposes: readonly string[]
  clocks: ClockValues
  occasion: Occasion
}>

/** Every purpose that counts for this value with its last day, the longest first. Ended ones are among them. */
export function holdings(asked: Asked): readonly Holding[] {
  const category = asked.definition.categories[asked.category]
  return asked.purposes
    .map(key => asked.definition.purposes[key])
    .filter(purpose => purpose !== undefined)
    .filter(purpose => asked.occasion === 'term' || articleThatKeeps(purpose) !== undefined)
    .flatMap(purpose => holdingOf(purpose, category, asked.clocks))
    .sort((a, b) => compareUntil(b.until, a.until))
}

/** The holding that keeps the value today, or undefined when nothing does. */
export const heldBy = (asked: Asked, today: Temporal.PlainDate): Holding | undefined =>
  holdings(asked).find(({ until }) => until === 'open' || Temporal.PlainDate.compare(until, today) >= 0)

function holdingOf(
  purpose: Purpose,
  category: Category | undefined,
  clocks: ClockValues,
): readonly Holding[] {
  const ends = Object.entries(clocks).flatMap(([clock, value]) => {
    const term = purpose.terms[clock]
    if (value === undefined || term === undefined) return []
    return [
      {
        until: value === 'runs' ? ('open' as const) : earliest(value, term, category?.terms[clock]),
        law: term.law,
      },
    ]
  })
  const latest = ends.sort((a, b) => compareUntil(b.until, a.until))[0]
  return latest === undefined
    ? []
    : [{ purpose, until: latest.until, law: latest.law ?? purpose.law, article: articleThatKeeps(purpose) }]
}

/** A category may only shorten what its purpose allows. */
function earliest(start: Temporal.PlainDate, term: Term, shortened: Term | undefined): Temporal.PlainDate {
  const byPurpose = endOf(term, start)
  const byCategory = shortened === undefined ? byPurpose : endOf(shortened, start)
  return Temporal.PlainDate.compare(byCategory, byPurpose) < 0 ? byCategory : byPurpose
}

/** Many values of one person started on one day: counting on by the calendar is most of the work of a copy. */
const ends = new WeakMap<Term, Map<string, Temporal.PlainDate>>()
const endsMax = 1_000

function endOf(term: Term, start: Temporal.PlainDate): Temporal.PlainDate {
  const known = ends.get(term) ?? new Map<string, Temporal.PlainDate>()
  ends.set(term, known)
  const day = start.toString()
  const end = known.get(day) ?? termEnds(term, start)
  if (known.size >= endsMax) known.clear()
  known.set(day, end)
  return end
}

export function compareUntil(a: Until, b: Until): number {
  if (a === b) return 0
  if (a === 'open') return 1
  if (b === 'open') return -1
  return Temporal.PlainDate.compare(a, b)
}
