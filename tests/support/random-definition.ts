/** Register definitions of any terms and bases, small enough to be judged by hand, for properties about keeping. */
import fc from 'fast-check'
import { Temporal } from '#platform/clock'
import type { Basis, Purpose, RegisterDefinition, Terms } from '#platform/definition'

export const clockNames = ['relationship_ended', 'last_contact', 'event_ended'] as const
export const purposeNames = ['care', 'claims', 'books'] as const

const days = fc
  .integer({ min: 0, max: 60 * 366 })
  .map(offset => Temporal.PlainDate.from('1990-01-01').add({ days: offset }))
const awkwardDays = fc
  .constantFrom('2024-02-29', '2023-12-31', '2024-01-31')
  .map(day => Temporal.PlainDate.from(day))

/** A day, a clock that still runs, or one that does not concern the row. */
export const clockValue = fc.oneof(days, awkwardDays, fc.constant('runs' as const), fc.constant(undefined))

export const clockAsSql = (value: Temporal.PlainDate | 'runs' | undefined): string =>
  value === undefined ? 'null::date' : `date '${value === 'runs' ? 'infinity' : value.toString()}'`

const keep = fc.oneof(
  fc.integer({ min: 1, max: 30 }).map(n => `P${n}Y`),
  fc.integer({ min: 1, max: 400 }).map(n => `P${n}M`),
  fc.integer({ min: 1, max: 4000 }).map(n => `P${n}D`),
)
const term = fc.record({
  keep,
  countedFrom: fc.constantFrom('day' as const, 'end-of-calendar-year' as const),
})
const terms: fc.Arbitrary<Terms> = fc
  .subarray([...clockNames])
  .chain(names => fc.record(Object.fromEntries(names.map(name => [name, term]))))

export const named = { fi: 'x', sv: 'x', en: 'x' }

export const purpose = (name: string): fc.Arbitrary<Purpose> =>
  fc
    .record({
      basis: fc.constantFrom<Basis>('consent', 'contract', 'legal-obligation', 'legitimate-interest'),
      outlives: fc.boolean(),
      terms,
    })
    .map(({ basis, outlives, terms }) => ({
      key: name,
      clauses: [],
      name: named,
      wording: named,
      basis,
      recipients: [],
      directMarketing: false,
      ...(outlives ? { outlivesErasure: { article: 'GDPR 17(3)(e)', wording: named } } : {}),
      terms,
    }))

/** Only what judging reads: purposes, and one category that may shorten their terms. */
export const randomDefinition: fc.Arbitrary<RegisterDefinition> = fc
  .record({ purposes: fc.tuple(...purposeNames.map(purpose)), shortened: terms })
  .map(({ purposes, shortened }) => {
    const contact = { key: 'contact', clauses: [], name: named, wording: named, protection: 'ordinary' }
    return {
      purposes: Object.fromEntries(purposes.map(each => [each.key, each])),
      categories: { contact: { ...contact, terms: shortened } },
    } as unknown as RegisterDefinition
  })
