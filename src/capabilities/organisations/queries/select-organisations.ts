/** Which organisations a list's filter finds, all of them: their ids in the list's order, and how many they are. */
import { type Db, sql } from '#platform/db'
import { searchWords } from '../search-words.ts'
import { isDown, keysOf, type OrganisationsAsked } from './list-organisations.ts'

const pageRows = 5_000
/** Nobody takes out more, so nobody counts further. */
const countedMax = 1_000_001

type Selected = Readonly<{ subjects: readonly string[]; next: string | undefined }>

/** `after` is what the page before answered as `next`. */
export async function selectOrganisations(
  db: Db,
  asked: OrganisationsAsked,
  after: string | undefined,
): Promise<Selected> {
  const { phrase } = searchWords(asked.search ?? '')
  const page = {
    after: after === undefined ? undefined : (JSON.parse(after) as readonly string[]),
    down: isDown(asked, phrase),
    limit: pageRows,
  }
  const { rows } = await sql<{ key: string; id: string }>`${keysOf(asked, phrase, page)}`.execute(db)
  const last = rows.at(-1)
  const more = rows.length === pageRows && last !== undefined
  return {
    subjects: rows.map(({ id }) => id),
    next: more ? JSON.stringify([last.key, last.id]) : undefined,
  }
}

export async function countOrganisations(db: Db, asked: OrganisationsAsked): Promise<number> {
  const { phrase } = searchWords(asked.search ?? '')
  const all = keysOf(asked, phrase, { after: undefined, down: false, limit: countedMax })
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (${all}) k`.execute(db)
  return rows[0]?.count ?? 0
}
