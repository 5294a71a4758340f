/**
 * Makes two entries of one person one: everything that hangs on the one who goes moves to the one who stays, nothing is lost,
 * and it can be undone. Of what can have one value only, the one that somebody chose stays, else the newer.
 */
import { z } from 'zod'
import { idOf, newId } from '#platform/ids'
import { operation } from '#platform/operation'
import { mergeSubjects } from '#platform/privacy'
import { carryDecisions } from '../carry-decisions.ts'
import { fieldsOf, findTwo } from '../find-two.ts'
import { searchJobName } from '../jobs.ts'
import { keepMoves } from '../keep-moves.ts'
import { keepPeople } from '../keep-people.ts'
import { fieldsTaken } from '../rules/choose-values.ts'
import { takeValues } from '../take-values.ts'

const side = z.enum(['stays', 'goes']).optional()
const version = z.coerce.number().int().min(1).max(2_000_000_000).optional()

/** `different-identity-codes`: who has another identity code is another person. */
export const mergePeople = operation({
  name: 'duplicates.merge',
  may: 'duplicates:merge',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({
    stays: idOf('per'),
    goes: idOf('per'),
    choose: z
      .strictObject({ givenNames: side, familyName: side, callName: side, language: side })
      .default({}),
    /** As they were when somebody compared them. */
    staysVersion: version,
    goesVersion: version,
  }),
  gives: z.object({ id: idOf('mrg') }),
  refuses: ['not-found', 'stale', 'same-entry', 'different-identity-codes'],
  async run(context, { choose, ...input }) {
    const { db, clock, register, declarations, refuse, note, enqueue } = context
    if (input.stays === input.goes) return refuse('same-entry')
    const [stays, goes] = await findTwo(db, [input.stays, input.goes], { lock: true })
    if (stays === undefined || goes === undefined) return refuse('not-found')
    if ((input.staysVersion ?? stays.version) !== stays.version) return refuse('stale')
    if ((input.goesVersion ?? goes.version) !== goes.version) return refuse('stale')
    if (stays.identityIndex !== null && goes.identityIndex !== null) return refuse('different-identity-codes')
    const taken = fieldsTaken(fieldsOf(stays), fieldsOf(goes), {
      given_names: choose.givenNames,
      family_name: choose.familyName,
      call_name: choose.callName,
      language: choose.language,
    })
    const merge = newId<'merge'>(clock)
    await db
      .insertInto('duplicates.merge')
      .values({
        id: merge,
        person_id: stays.id,
        gone_id: goes.id,
        into_id: stays.id,
        taken: [...taken],
        merged_at: clock.now().toString(),
      })
      .execute()
    const opened = await keepPeople(context, { merge, stays, goes, taken })
    await carryDecisions(db, { stays: stays.id, goes: goes.id })
    // Which source a field has follows its value, and not the row that it stands in.
    await db.deleteFrom('people.field_source').where('person_id', '=', goes.id).execute()
    const two = { stays: stays.id, goes: goes.id }
    const merged = await mergeSubjects(db, declarations, 'person', two, register.vault)
    await takeValues(context, { merge, stays, goes, taken }, opened)
    await keepMoves(context, { merge, stays: stays.id }, merged)
    note('people.merged', { about: [stays.id], ...two, merge })
    enqueue(searchJobName, { person: stays.id })
    return { id: merge as string }
  },
})
