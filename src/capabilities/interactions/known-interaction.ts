/** The interaction that a change is about, locked until it is done. */
import { type Db, sql } from '#platform/db'

export type KnownInteraction = Readonly<{ version: number; people: readonly string[] }>

/** Undefined when there is none in this register. */
export async function findForUpdate(db: Db, id: string): Promise<KnownInteraction | undefined> {
  const { rows } = await sql<KnownInteraction>`
    select i.version, array(select p.person_id from interactions.participation p
                             where p.interaction_id = i.id and p.person_id is not null) as people
      from interactions.interaction i where i.id = ${id} for update of i`.execute(db)
  return rows[0]
}
