/** Whoever an import brought leaves again, if nothing has come to them since. */
import { sql } from '#platform/db'
import type { OperationContext } from '#platform/operation'
import { findAttached, type Own, removeSubjects } from '#platform/privacy'

type Context = Pick<OperationContext, 'db' | 'declarations'>
type Brought = Readonly<{
  /** Somebody has changed them since, or has joined them with somebody: whose is whose can't be told any more. */
  kept: readonly string[]
  /** Known before: not this import's to remove. */
  others: readonly string[]
}>

export async function removeBrought(
  { db, declarations }: Context,
  { id, sourceId }: Readonly<{ id: string; sourceId: string }>,
  people: readonly string[],
): Promise<Brought> {
  const { rows } = await sql<{ id: string; own: boolean; joined: boolean; touched: boolean }>`
    select p.id, p.source_id = ${sourceId} as own,
           p.source_id <> ${sourceId} and exists (select from imports.line l
             where l.import_id = ${id} and l.person_id = p.id and l.outcome = 'new') as joined,
           p.version <> coalesce((select max(b.version_after) from imports.person_before b
             where b.person_id = p.id and b.import_id = ${id}), 1) or p.archived_at is not null or p.withheld_since is not null as touched
      from people.person p where p.id = any(${people}::uuid[]) for update`.execute(db)
  const own = rows.filter(row => row.own)
  const attached = await findAttached(
    db,
    declarations,
    'person',
    own.map(row => row.id),
    ownRows(id, sourceId),
  )
  const stays = (row: { id: string; touched: boolean }) => row.touched || attached.has(row.id)
  const goes = own.filter(row => !stays(row)).map(row => row.id)
  await sql`update imports.line set outcome = 'undone', person_id = null, row_key = null
    where import_id = ${id} and person_id = any(${goes}::uuid[])`.execute(db)
  await removeSubjects(db, declarations, 'person', goes)
  return {
    kept: rows.filter(row => (row.own ? stays(row) : row.joined)).map(row => row.id),
    others: rows.filter(row => !row.own && !row.joined).map(row => row.id),
  }
}

/** What the import itself left behind, as it left it. */
function ownRows(id: string, sourceId: string): Own {
  const ofSource = `r.source_id = '${sourceId}'::uuid`
  // Nor what other files have left that were tried only, or were taken back already.
  const ofImport = `(r.import_id = '${id}'::uuid or not exists (select from imports.import i where i.register_id = r.register_id
    and i.id = r.import_id and i.state in ('running', 'done', 'cancelled', 'undoing')))`
  return {
    'people.contact_point': `${ofSource} and r.version = 1`,
    'people.role': `${ofSource} and r.until is null and r.version = coalesce((select max(b.version_after) from imports.role_before b
      where b.role_id = r.id and b.${'import_id'} = '${id}'::uuid), 1)`,
    'people.field_source': ofSource,
    'imports.line': ofImport,
    'imports.person_before': ofImport,
    'imports.role_before': ofImport,
    // Found by the program, decided by nobody yet.
    'duplicates.pair': "r.state = 'open'",
    // What left the house stays written down, whoever else is there no more.
    'disclosures.person': 'true',
    // Entered because of the file and the addresses in it. It stays when they go: nothing but a lifting opens an address (R1).
    'permissions.entry':
      "r.what = 'prohibition' and r.actor_kind = 'system' and r.via in ('import', 'entered-again', 'shared-address')",
  }
}
