/** Imports of which people are still to be told from where their data came (GDPR Art. 14), the soonest day first. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'
import { countUntold } from './count-untold.ts'

const dutiesMax = 100

export const listDuties = query({
  name: 'imports.duties',
  may: 'imports:see',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({}),
  gives: z.object({
    duties: z.array(
      z.object({
        import: idOf('imp'),
        sourceKey: z.string(),
        obtainedOn: z.string(),
        fileName: z.string().nullable(),
        tellBy: z.string(),
        untold: z.int(),
        late: z.boolean(),
      }),
    ),
  }),
  refuses: [],
  shows: () => [],
  async run({ db, clock }) {
    const today = clock.today().toString()
    const rows = await db
      .selectFrom('imports.import as i')
      .innerJoin('people.source as s', 's.id', 'i.source_id')
      .select(['i.id as import', 's.source_key as sourceKey', 's.obtained_on as obtainedOn'])
      .select(['i.file_name as fileName', 'i.tell_by as tellBy'])
      .where('i.state', 'in', ['running', 'done', 'cancelled'])
      .where('i.tell_by', 'is not', null)
      .where('i.told_on', 'is', null)
      .where('i.added', '>', 0)
      .orderBy('i.tell_by')
      .limit(dutiesMax)
      .execute()
    const duties = []
    for (const { tellBy, ...row } of rows) {
      const untold = await countUntold(db, row.import)
      if (untold > 0 && tellBy !== null) duties.push({ ...row, tellBy, untold, late: tellBy < today })
    }
    return { duties }
  },
})
