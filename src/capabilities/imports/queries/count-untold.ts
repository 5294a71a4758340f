/** How many people whom an import brought have not been told from where their data came. */
import { type Db, sql } from '#platform/db'

/** Those who were known before have been told by what brought them; only whoever the import brought counts. */
export async function countUntold(db: Db, importId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from imports.line
    where import_id = ${importId} and not exists (select from imports.import i
       where i.register_id = line.register_id and i.id = line.import_id and i.told_on is not null) and outcome = 'new' and person_id is not null and told_on is null`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}
