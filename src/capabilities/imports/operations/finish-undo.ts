/** When the people are as before, the organisations are too: what was filled is emptied, and whoever was added and stands alone goes. */
import { z } from 'zod'
import { type Db, findReferenced, sql } from '#platform/db'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { carryOrganisations } from '../carry-people.ts'
import { findImportForUpdate } from '../find-import.ts'
import { organisationColumns } from '../rules/decide/known.ts'

export const finishUndo = operation({
  name: 'imports.finish-undo',
  may: 'imports:work',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ import: idOf('imp'), lease: z.uuid() }),
  refuses: ['not-found', 'not-now'],
  async run({ db, clock, refuse, note }, { import: id, lease }) {
    const found = await findImportForUpdate(db, id)
    if (found === undefined) return refuse('not-found')
    if (found.state !== 'undoing' || found.lease !== lease) return refuse('not-now')
    await emptyFilled(db, id)
    const organisationsKept = await removeAdded(db, id)
    await db
      .updateTable('imports.import')
      .set({ state: 'undone', finished_at: clock.now().toString(), lease: null, leased_until: null })
      .where('id', '=', id)
      .execute()
    note('imports.undone', { import: id, kept: found.kept, organisationsKept })
  },
})

/** Of several fillings of one organisation the last version tells whether it is untouched. */
async function emptyFilled(db: Db, id: string): Promise<void> {
  const { rows } = await sql<{ organisation: string; columns: string[]; was: number; now: number }>`
    select b.organisation_id as organisation, array_agg(distinct c.name) as columns,
           min(b.version_before) as was, o.version + 1 as now
      from imports.organisation_before b cross join lateral unnest(b.columns) c(name)
      join organisations.organisation o on o.register_id = b.register_id and o.id = b.organisation_id
     where b.import_id = ${id} and not b.created
       and o.version = (select max(l.version_after) from imports.organisation_before l
         where l.register_id = b.register_id and l.import_id = b.import_id and l.organisation_id = b.organisation_id)
       and not exists (select from imports.organisation_before n where n.register_id = b.register_id
         and n.import_id = b.import_id and n.organisation_id = b.organisation_id and n.created)
     group by b.organisation_id, o.version`.execute(db)
  for (const { organisation, columns } of rows) {
    const known = organisationColumns.filter(name => columns.includes(name))
    await sql`update organisations.organisation set ${sql.join(known.map(name => sql`${sql.ref(name)} = null`))},
      version = version + 1 where id = ${organisation}`.execute(db)
    await sql`delete from organisations.field_source where organisation_id = ${organisation} and field = any(${known}::text[])`.execute(
      db,
    )
  }
  await carryOrganisations(
    db,
    id,
    rows.map(({ organisation, was, now }) => ({ id: organisation, was, now })),
  )
}

/** Answers how many stay because somebody or something is there now. */
async function removeAdded(db: Db, id: string): Promise<number> {
  const { rows } = await sql<{ id: string; untouched: boolean }>`
    select o.id, o.archived_at is null and o.version = (select max(l.version_after) from imports.organisation_before l
             where l.import_id = ${id} and l.organisation_id = o.id) as untouched
      from organisations.organisation o
     where o.id in (select organisation_id from imports.organisation_before where import_id = ${id} and created)`.execute(
    db,
  )
  const referenced = await findReferenced(
    db,
    'organisations.organisation',
    rows.map(row => row.id),
    ['organisations.field_source', 'organisations.difference'],
  )
  const goes = rows.filter(row => row.untouched && !referenced.has(row.id)).map(row => row.id)
  await sql`delete from organisations.organisation where id = any(${goes}::uuid[])`.execute(db)
  await db.deleteFrom('imports.organisation_before').where('import_id', '=', id).execute()
  return rows.length - goes.length
}
