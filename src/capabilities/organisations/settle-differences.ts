/** Lets go of differences that are none any more, because ours was changed by hand. */
import type { Db } from '#platform/db'
import { isSameValue } from './rules/compare.ts'
import { columnsOfFact, type Theirs } from './schema.ts'

/** `changed` holds the changed columns. Under a new business id every difference was with somebody else. */
export async function settleDifferences(
  db: Db,
  organisation: string,
  changed: Readonly<Record<string, unknown>>,
): Promise<void> {
  const told = await db
    .selectFrom('organisations.difference')
    .innerJoin('organisations.organisation', 'organisations.organisation.id', 'organisation_id')
    .select(['fact', 'theirs', 'name', 'street', 'postal_code', 'town', 'country'])
    .select(['website', 'company_form', 'line_of_business', 'ended_on'])
    .where('organisation_id', '=', organisation)
    .execute()
  const settled = told
    .filter(({ fact, theirs, ...ours }) => 'business_id' in changed || agrees(fact, theirs, ours))
    .map(({ fact }) => fact)
  if (settled.length === 0) return
  await db
    .deleteFrom('organisations.difference')
    .where('organisation_id', '=', organisation)
    .where('fact', 'in', settled)
    .execute()
}

const agrees = (fact: keyof typeof columnsOfFact, theirs: Theirs, ours: Theirs): boolean =>
  columnsOfFact[fact].every(column => isSameValue(column, ours[column] ?? '', theirs[column] ?? ''))
