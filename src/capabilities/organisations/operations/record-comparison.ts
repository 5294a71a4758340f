/**
 * Writes down what the public business register said of an organisation: where it differs from ours, for somebody to look at.
 * Nothing of ours is changed. What was once kept as ours stays kept until the register says something new.
 */
import { z } from 'zod'
import type { Db } from '#platform/db'
import { businessIdField } from '#platform/fields'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { companyField } from '../company.ts'
import { type Difference, differencesOf } from '../rules/compare.ts'
import type { ComparedFact } from '../schema.ts'

const daysUntilNext = { told: 30, untold: 1 } as const

export const recordComparison = operation({
  name: 'organisations.record-comparison',
  may: 'organisations:edit',
  for: ['customer-care', 'marketing'],
  takes: z.strictObject({
    organisation: idOf('org'),
    /** By which it was asked: if the organisation has another by now, the answer is about somebody else. */
    businessId: businessIdField,
    /** Null: the register does not know it. Left out: what came could not be read, and is asked again tomorrow. */
    company: companyField.nullable().optional(),
  }),
  gives: z.object({ differences: z.int() }),
  refuses: ['not-found', 'stale'],
  async run({ db, clock, language, refuse, note }, { organisation, businessId, company }) {
    const ours = await db
      .selectFrom('organisations.organisation')
      .select(['business_id', 'name', 'street', 'postal_code', 'town', 'country', 'website'])
      .select(['company_form', 'line_of_business', 'ended_on'])
      .where('id', '=', organisation)
      .forUpdate()
      .executeTakeFirst()
    if (ours === undefined) return refuse('not-found')
    if (ours.business_id !== businessId) return refuse('stale')
    const now = clock.now()
    const days = company === undefined ? daysUntilNext.untold : daysUntilNext.told
    await db
      .updateTable('organisations.organisation')
      .set({
        ytj_due_at: now.add({ hours: 24 * days }).toString(),
        ...(company !== undefined && { ytj_checked_at: now.toString() }),
      })
      .where('id', '=', organisation)
      .execute()
    if (company === undefined) return { differences: 0 }
    const found = company === null ? [] : differencesOf(ours, company, language)
    const seen = await replaceDifferences(db, organisation, found, now.toString())
    if (seen.length > 0) note('organisations.differed', { organisation, facts: seen })
    return { differences: found.length }
  },
})

/** Answers the facts that are new or say something new. */
async function replaceDifferences(
  db: Db,
  organisation: string,
  found: readonly Difference[],
  seenAt: string,
): Promise<readonly ComparedFact[]> {
  const known = await db
    .selectFrom('organisations.difference')
    .select(['fact', 'theirs'])
    .where('organisation_id', '=', organisation)
    .execute()
  const gone = known.filter(({ fact }) => !found.some(each => each.fact === fact))
  const fresh = found.filter(
    ({ fact, theirs }) => !known.some(each => each.fact === fact && isSame(each.theirs, theirs)),
  )
  if (gone.length > 0) {
    await db
      .deleteFrom('organisations.difference')
      .where('organisation_id', '=', organisation)
      .where(
        'fact',
        'in',
        gone.map(({ fact }) => fact),
      )
      .execute()
  }
  for (const { fact, theirs } of fresh) {
    const told = { theirs: JSON.stringify(theirs) as never, seen_at: seenAt, kept_at: null }
    await db
      .insertInto('organisations.difference')
      .values({ organisation_id: organisation, fact, ...told })
      .onConflict(conflict => conflict.columns(['register_id', 'organisation_id', 'fact']).doUpdateSet(told))
      .execute()
  }
  return fresh.map(({ fact }) => fact)
}

const isSame = (one: object, other: object): boolean =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort())
