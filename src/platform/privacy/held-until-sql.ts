/**
 * The rule of `held-until.ts` as an SQL expression, so that a whole table is judged in one statement. Everything that
 * goes into the text is code or a validated definition (clock expressions, ISO durations), never a value of a row.
 */
import type { RegisterDefinition, Term } from '#platform/definition'
import { keepAsInterval } from '#platform/definition'
import { articleThatKeeps, type Occasion } from './held-until.ts'
import type { RecordDeclaration } from './record.ts'
import type { About, Trace } from './words-of-a-column.ts'

/** A date expression over `r`: the last day the column may be held; null when nothing holds it. */
export function heldUntilSql(
  record: RecordDeclaration,
  column: About<string> | Trace<string>,
  definition: RegisterDefinition,
  occasion: Occasion,
): string {
  const category = definition.categories[column.category]
  const ends = column.purposes.flatMap(key => {
    const purpose = definition.purposes[key]
    if (purpose === undefined) return []
    if (occasion === 'wish' && articleThatKeeps(purpose) === undefined) return []
    return Object.entries(record.clocks).flatMap(([clock, start]) => {
      const term = purpose.terms[clock]
      return term === undefined ? [] : [endSql(start, term, category?.terms[clock])]
    })
  })
  // greatest() passes over nulls, which is what a clock that does not concern the row is.
  return ends.length === 0 ? 'null::date' : `greatest(${ends.join(', ')})`
}

function endSql(start: string, term: Term, shortened: Term | undefined): string {
  const byPurpose = oneEnd(start, term)
  return shortened === undefined ? byPurpose : `least(${byPurpose}, ${oneEnd(start, shortened)})`
}

function oneEnd(start: string, term: Term): string {
  const from =
    term.countedFrom === 'end-of-calendar-year'
      ? `(date_trunc('year', (${start})::timestamp) + interval '1 year - 1 day')`
      : `(${start})::timestamp`
  return `(${from} + interval '${keepAsInterval(term)}')::date`
}
