/** One entry of the ledger: when it was wished, and what each carrying out did, in numbers. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'
import { isKnown } from '#platform/privacy'

const runShape = z.object({
  ranAt: z.string(),
  blanked: z.int(),
  cut: z.int(),
  deleted: z.int(),
  kept: z.int(),
  nextOn: z.string().nullable(),
})

export const erasureShape = z.object({
  id: idOf('era'),
  person: idOf('per'),
  /** False once no row of the person is left. */
  personIsThere: z.boolean(),
  wishedAt: z.string(),
  /** Newest first. */
  runs: z.array(runShape),
})

export type ErasureTold = z.output<typeof erasureShape>

/** A wish runs once when it is made and once for each term that ends; more than this would be a fault. */
const runsMax = 200

export const getErasure = query({
  name: 'requests.get-erasure',
  may: 'requests:plan',
  for: 'accountability',
  takes: z.strictObject({ erasure: idOf('era') }),
  gives: erasureShape,
  refuses: ['not-found'],
  shows: ({ person, personIsThere }: ErasureTold) => (personIsThere ? [person] : []),
  async run({ db, declarations, refuse }, { erasure }): Promise<ErasureTold> {
    const wish = await db
      .selectFrom('requests.erasure')
      .select(['id', 'person_id', 'wished_at'])
      .where('id', '=', erasure)
      .executeTakeFirst()
    if (wish === undefined) return refuse('not-found')
    const runs = await db
      .selectFrom('requests.erasure_run')
      .selectAll()
      .where('erasure_id', '=', erasure)
      .orderBy('id', 'desc')
      .limit(runsMax)
      .execute()
    return {
      id: wish.id,
      person: wish.person_id,
      personIsThere: await isKnown(db, declarations, { kind: 'person', id: wish.person_id }),
      wishedAt: wish.wished_at,
      runs: runs.map(({ ran_at, blanked, cut, deleted, kept, next_on }) => ({
        ranAt: ran_at,
        blanked,
        cut,
        deleted,
        kept,
        nextOn: next_on,
      })),
    }
  },
})
