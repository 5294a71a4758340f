/** The people of whom something is about to be entered wait with it: no merge, undoing or erasure comes in between. */
import { type Db, sql } from '#platform/db'

/** Answers those who are there. Until the transaction ends they stay so, in an order that lets no two wait for each other. */
export async function lockPeople(db: Db, people: readonly string[]): Promise<ReadonlySet<string>> {
  if (people.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`select id from people.person
    where id = any(${[...new Set(people)]}::uuid[]) order by id for key share`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/**
 * What `find` answers, with everybody in it locked. Looked at anew once somebody had to be waited for: a merge may have given
 * their address to another.
 */
export async function findLocked<Row extends Readonly<{ person: string }>>(
  db: Db,
  find: () => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const locked = new Set<string>()
  let rows = await find()
  for (;;) {
    const others = rows.map(({ person }) => person).filter(person => !locked.has(person))
    if (others.length === 0) return rows
    for (const person of await lockPeople(db, others)) locked.add(person)
    rows = await find()
  }
}
