/** Two people side by side: who had better stay, which values then do, and what speaks against making them one. */
import { z } from 'zod'
import { type Db, sql } from '#platform/db'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'
import { type Declarations, idsOf } from '#platform/privacy'
import { fieldsOf, findTwo } from '../find-two.ts'
import { fieldsTaken, whoStays } from '../rules/choose-values.ts'
import { mergedFields } from '../schema.ts'

const shape = z.object({
  stays: idOf('per'),
  goes: idOf('per'),
  /** How much the log tells of each: what was done, not who looked. */
  happened: z.object({ stays: z.int(), goes: z.int() }),
  /** The fields that are taken from the one who goes, unless somebody chooses otherwise. */
  taken: z.array(z.enum(mergedFields)),
  identityCodesDiffer: z.boolean(),
})

export type Comparison = z.output<typeof shape>

export const compareTwo = query({
  name: 'duplicates.compare',
  may: 'duplicates:see',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({
    one: idOf('per'),
    other: idOf('per'),
    /** Who is to stay; unless told, the one of whom more is known, or the older entry. */
    stays: idOf('per').optional(),
  }),
  gives: shape,
  refuses: ['not-found', 'same-entry'],
  shows: ({ stays, goes }: Comparison) => [stays, goes],
  async run({ db, declarations, refuse }, { one, other, stays: wanted }) {
    if (one === other) return refuse('same-entry')
    const found = await findTwo(db, [one, other])
    const [mine, theirs] = found
    if (mine === undefined || theirs === undefined) return refuse('not-found')
    const [happenedOne, happenedOther] = [
      await happenedTo(db, declarations, one),
      await happenedTo(db, declarations, other),
    ]
    const suggested = whoStays(
      { id: one, happened: happenedOne, createdAt: mine.createdAt },
      { id: other, happened: happenedOther, createdAt: theirs.createdAt },
    ).stays
    const isOther = (wanted ?? suggested) === other
    const [stays, goes] = isOther ? [theirs, mine] : [mine, theirs]
    return {
      stays: stays.id,
      goes: goes.id,
      happened: isOther
        ? { stays: happenedOther, goes: happenedOne }
        : { stays: happenedOne, goes: happenedOther },
      taken: [...fieldsTaken(fieldsOf(stays), fieldsOf(goes))],
      identityCodesDiffer: stays.identityIndex !== null && goes.identityIndex !== null,
    }
  },
})

/** Past so many it does not matter any more who has more. */
const happenedMax = 1_000

async function happenedTo(db: Db, declarations: Declarations, person: string): Promise<number> {
  const { rows } = await sql<{ happened: number }>`select count(*)::int as happened from (
    select from audit.about a where a.person_id = any(${idsOf(declarations, { kind: 'person', id: person })})
     limit ${happenedMax}) h`.execute(db)
  return rows[0]?.happened ?? 0
}
