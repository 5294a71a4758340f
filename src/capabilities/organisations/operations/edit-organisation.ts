/** Changes what an organisation is told to be. Somebody's earlier change is never overwritten unseen. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { findOrganisation } from '../find-organisation.ts'
import { columnsOf, organisationFields } from '../organisation.ts'
import { settleDifferences } from '../settle-differences.ts'
import { columnsOfSource, sourceField, tellSources } from '../source.ts'

export const editOrganisation = operation({
  name: 'organisations.edit',
  may: 'organisations:edit',
  for: ['customer-care', 'marketing'],
  takes: z.strictObject({
    organisation: idOf('org'),
    version: z.coerce.number().int().min(1).max(2_000_000_000),
    ...organisationFields,
    name: organisationFields.name.optional(),
    /** From where what changes came; left out, it stands without a source. */
    source: sourceField.optional(),
  }),
  gives: z.object({ version: z.int() }),
  refuses: ['not-found', 'stale', 'business-id-taken'],
  async run(context, { organisation, version, source, ...typed }) {
    const { db, refuse, note } = context
    const current = await findOrganisation(db, organisation, { forUpdate: true })
    if (current === undefined) return refuse('not-found')
    if (current.version !== version) return refuse('stale', { details: { current } })
    const { businessId } = typed
    if (businessId != null && (await isTaken(db, businessId, organisation))) {
      return refuse('business-id-taken', { problems: [{ field: 'businessId', problem: 'already-used' }] })
    }
    const before: Readonly<Record<string, unknown>> = columnsOf(current)
    const changed = Object.fromEntries(
      Object.entries(columnsOf(typed)).filter(([column, value]) => before[column] !== value),
    )
    const columns = Object.keys(changed)
    if (columns.length === 0) return { version }
    await db
      .updateTable('organisations.organisation')
      .set({ ...changed, ...('business_id' in changed && anotherCompany), version: version + 1 })
      .where('id', '=', organisation)
      .execute()
    await tellSources(context, organisation, columns, columnsOfSource(context, source))
    await settleDifferences(db, organisation, changed)
    note('organisations.edited', { organisation, fields: columns, source: source?.key })
    return { version: version + 1 }
  },
})

/** What the public register said was of the other one; of this it is asked soon. */
const anotherCompany = { ytj_checked_at: null, ytj_due_at: '-infinity' }

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
