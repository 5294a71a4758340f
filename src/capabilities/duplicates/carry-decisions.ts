/** Whoever was told apart from the one who goes is told apart from the one who stays: nobody has to decide that again. */
import { type Db, sql } from '#platform/db'
import type { Two } from '#platform/privacy'

export async function carryDecisions(db: Db, { stays, goes }: Two): Promise<void> {
  await sql`update duplicates.pair p set state = 'two', decided_at = d.decided_at
      from duplicates.pair d
     where d.person_id = ${goes} and d.state = 'two' and p.state = 'open'
       and ((p.person_id = ${stays} and p.other_id = d.other_id) or (p.person_id = d.other_id and p.other_id = ${stays}))`.execute(
    db,
  )
}
