/** Whom a list's filter finds, all of them: their ids in the list's order, a window at a time, and how many they are. */
import { searchWords } from '#capabilities/organisations'
import { type Db, sql } from '#platform/db'
import { type Asked, chooseStreams, leadingWord } from './choose-streams.ts'
import type { Place, Sql, Stream } from './streams.ts'

/** More than a page looks through at once: here each row costs one id, and journeys are what costs. */
const windowRows = 5_000
/** Nobody takes out more, so nobody counts further. */
const countedMax = 1_000_001

type Selected = Readonly<{ subjects: readonly string[]; next: string | undefined }>

/** `after` is what the page before answered as `next`. */
export async function selectPeople(db: Db, asked: Asked, after: string | undefined): Promise<Selected> {
  const [lead, number, ...place] = after === undefined ? [] : (JSON.parse(after) as readonly string[])
  const leading = lead === undefined ? await leadingOf(db, asked) : Number(lead)
  const at = Number(number ?? 0)
  const stream = chooseStreams(asked, leading)[at]
  if (stream === undefined) return { subjects: [], next: undefined }
  const found = await windowOf(db, stream, placeIn(place))
  const last = found.at(-1)
  const further =
    found.length === windowRows && last !== undefined
      ? [String(at), last.key, last.via ?? '', last.id]
      : [String(at + 1)]
  return {
    subjects: found.filter(({ fits }) => fits).map(({ id }) => id),
    next: JSON.stringify([String(leading), ...further]),
  }
}

export async function countPeople(db: Db, asked: Asked): Promise<number> {
  const streams = chooseStreams(asked, await leadingOf(db, asked))
  let count = 0
  for (const stream of streams) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from (${stream.scan(undefined, countedMax)}) k where ${fitting(stream)}`.execute(
      db,
    )
    count += rows[0]?.count ?? 0
  }
  return count
}

const leadingOf = (db: Db, { search }: Asked): Promise<number> => leadingWord(db, searchWords(search ?? ''))

type Found = Readonly<{ key: string; via: string | null; id: string; fits: boolean }>

async function windowOf(db: Db, stream: Stream, after: Place | undefined): Promise<readonly Found[]> {
  const { rows } = await sql<Found>`
    select k.key, k.via, k.id, ${fitting(stream)} as fits
      from (${stream.scan(after, windowRows)}) k order by ${stream.order}`.execute(db)
  return rows
}

const fitting = ({ filters }: Stream): Sql =>
  filters.length === 0 ? sql`true` : sql`(${sql.join([...filters], sql` and `)})`

const placeIn = ([key, via, id]: readonly string[]): Place | undefined =>
  key === undefined || via === undefined || id === undefined ? undefined : [key, via, id]
