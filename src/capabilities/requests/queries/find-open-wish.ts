/** Wishes that the law has not yet let be fulfilled: the last carrying out left something. */
import { type Db, sql } from '#platform/db'

/** The ledger's id of the person's open wish, if there is one. */
export async function findOpenWish(db: Db, person: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select e.id from requests.erasure e
    where e.person_id = ${person} and (select r.kept from requests.erasure_run r
      where r.register_id = e.register_id and r.erasure_id = e.id order by r.id desc limit 1) > 0
    order by e.id desc limit 1`.execute(db)
  return rows[0]?.id
}

/**
 * Open wishes with something to go on this day, after `after`, at most `limit`. What still runs has no day, so wishes that
 * wait for it are looked at every night: the relationship may have ended since.
 */
export async function listDueWishes(
  db: Db,
  { today, after, limit }: Readonly<{ today: string; after: string; limit: number }>,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select e.id from requests.erasure e
    cross join lateral (select r.kept, r.next_on from requests.erasure_run r
      where r.register_id = e.register_id and r.erasure_id = e.id order by r.id desc limit 1) as last
    where e.id > ${after} and last.kept > 0 and coalesce(last.next_on, '-infinity') <= ${today}::date
    order by e.id limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}
