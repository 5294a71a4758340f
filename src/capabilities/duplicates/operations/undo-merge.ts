/**
 * Makes one entry two again. Everything goes back where it was, but what somebody has changed since: that stays with the one
 * who stayed, and is told.
 */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { unmergeSubjects } from '#platform/privacy'
import { findTwo } from '../find-two.ts'
import { giveBack, type Kept, readKept, rootOfGone, sealGone } from '../give-back.ts'
import { searchJobName } from '../jobs.ts'
import { readMoves } from '../keep-moves.ts'

/** What stays: fields by their columns, and rows by their tables, with how many. */
export const stayedShape = z.object({
  fields: z.array(z.string()),
  rows: z.array(z.object({ table: z.string(), rows: z.int() })),
})

/**
 * `merged-again`: the one who stayed was made one with a third, which has to be undone first. `kept-no-more`: one of the two
 * wished to be forgotten, or what was kept has reached its term.
 */
export const undoMerge = operation({
  name: 'duplicates.undo-merge',
  may: 'duplicates:merge',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ merge: idOf('mrg') }),
  gives: z.object({ stays: idOf('per'), goes: idOf('per'), stayed: stayedShape }),
  refuses: ['not-found', 'merged-again', 'kept-no-more'],
  async run(context, { merge }) {
    const { db, register, declarations, refuse, note, enqueue } = context
    const found = await db
      .selectFrom('duplicates.merge')
      .select(['id', 'person_id as stays', 'gone_id as goes', 'into_id as into', 'taken'])
      .where('id', '=', merge)
      .forUpdate()
      .executeTakeFirst()
    if (found === undefined) return refuse('not-found')
    if (found.stays !== found.into) return refuse('merged-again')
    const { stays, goes, taken } = found
    const [now] = await findTwo(db, [stays, goes], { lock: true })
    const kept = now === undefined ? undefined : await readKept(context, { merge, stays, taken })
    if (now === undefined || kept === undefined) return refuse('kept-no-more')
    const fields = await giveBack(context, now, kept)
    const two = { stays, goes }
    const moves = await readMoves(db, merge)
    const rows = await unmergeSubjects(
      db,
      declarations,
      'person',
      { ...two, ...moves, keys: [], root: rootOfGone(register.id, goes, kept as Kept) },
      register.vault,
    )
    await sealGone(context, goes, kept)
    await db.deleteFrom('duplicates.merge').where('id', '=', merge).execute()
    note('people.merge-undone', { about: [stays, goes], ...two, merge })
    enqueue(searchJobName, { person: goes })
    return { ...two, stayed: { fields: [...fields], rows: [...rows] } }
  },
})
