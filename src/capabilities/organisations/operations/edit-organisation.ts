/** Changes what an organisation is told to be. Somebody's earlier change is never overwritten unseen. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { findOrganisation } from '../find-organisation.ts'
import { columnsOf, organisationFields } from '../organisation.ts'

export const editOrganisation = operation({
  name: 'organisations.edit',
  may: 'organisations:edit',
  for: ['customer-care', 'marketing'],
  takes: z.strictObject({
    organisation: idOf('org'),
    version: z.coerce.number().int().min(1).max(2_000_000_000),
    ...organisationFields,
    name: organisationFields.name.optional(),
  }),
  gives: z.object({ version: z.int() }),
  refuses: ['not-found', 'stale', 'business-id-taken'],
  async run({ db, refuse, note }, { organisation, version, ...typed }) {
    const current = await findOrganisation(db, organisation, { forUpdate: true })
    if (current === undefined) return refuse('not-found')
    if (current.version !== version) return refuse('stale', { details: { current } })
    const { businessId } = typed
    if (businessId != null && (await isTaken(db, businessId, organisation))) {
      return refuse('business-id-taken', { problems: [{ field: 'businessId', problem: 'already-used' }] })
    }
    await db
      .updateTable('organisations.organisation')
      .set({ ...columnsOf(typed), version: version + 1 })
      .where('id', '=', organisation)
      .execute()
    note('organisations.edited', { organisation, fields: Object.keys(columnsOf(typed)) })
    return { version: version + 1 }
  },
})

type Db = Parameters<typeof findOrganisation>[0]

async function isTaken(db: Db, businessId: string, exceptBy: string): Promise<boolean> {
  const other = await db
    .selectFrom('organisations.organisation')
    .select('id')
    .where('business_id', '=', businessId)
    .where('id', '<>', exceptBy)
    .executeTakeFirst()
  return other !== undefined
}
