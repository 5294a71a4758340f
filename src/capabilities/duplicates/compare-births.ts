/** Whether two people were born on one day. What is sealed is opened for that alone, and only where the names agree. */
import { type Db, sql } from '#platform/db'
import { sealContext } from '#platform/privacy'
import type { Register } from '#platform/registers'

type Known = Readonly<{ db: Db; register: Register }>
export type TwoIds = Readonly<{ one: string; other: string }>

/** One answer for each two, in their order; undefined where a day is unknown, or no longer opens. */
export async function compareBirths(
  { db, register }: Known,
  two: readonly TwoIds[],
): Promise<readonly ('same' | 'differs' | undefined)[]> {
  if (two.length === 0) return []
  const people = [...new Set(two.flatMap(({ one, other }) => [one, other]))]
  const { rows } = await sql<{ id: string; wrapped: Buffer; sealed: Buffer }>`
    select p.id, k.wrapped, p.birth_date as sealed from people.person p
      join people.person_key k on k.person_id = p.id
     where p.id = any(${people}::uuid[]) and p.birth_date is not null`.execute(db)
  const days = new Map(
    rows.map(({ id, wrapped, sealed }) => [id, register.vault.unsealFor(wrapped, id, sealed, context)]),
  )
  return two.map(({ one, other }) => {
    const [mine, theirs] = [days.get(one), days.get(other)]
    if (mine === undefined || theirs === undefined) return undefined
    return mine === theirs ? 'same' : 'differs'
  })
}

const context = sealContext('people.person', 'birth_date')
