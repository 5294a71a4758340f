/** Reads one page from streams that follow on each other: one statement where the first of them fills it. */
import { type Db, sql } from '#platform/db'
import { type ListedPerson, listedColumns } from './listed-person.ts'
import { type Place, type Sql, type Stream, windowRows } from './streams.ts'

/** Where the next page goes on: the stream's number, and the place in it, or its beginning. */
export type Mark = Readonly<{ stream: number; after: Place | undefined }>

export type Page = Readonly<{ items: readonly ListedPerson[]; next: Mark | undefined }>

/** Windows without enough rows that are looked through before a shorter page is shown, with the way on. */
const windowsMax = 5

export async function readPage(
  db: Db,
  streams: readonly Stream[],
  { from, limit }: Readonly<{ from: Mark; limit: number }>,
): Promise<Page> {
  const items: Found[] = []
  let mark = from
  let shown: Mark | undefined
  let ahead: Ahead | undefined
  for (let windows = 0; windows < windowsMax; ) {
    const stream = streams[mark.stream]
    if (stream === undefined) return { items: items.map(listed), next: undefined }
    const wanted = limit - items.length + 1
    const found = ahead?.found ?? (await read(db, stream, mark.after, wanted))
    for (const row of found.slice(0, limit - items.length)) {
      items.push(row)
      shown = { stream: mark.stream, after: placeOf(row) }
    }
    if (found.length >= wanted) return { items: items.map(listed), next: shown ?? mark }
    // Whether the window was full is asked together with what follows: most searches find few, and each journey counts.
    const following = streams[mark.stream + 1]
    const [end, next] = await Promise.all([
      ahead === undefined ? windowEnd(db, stream, mark.after) : ahead.end,
      following && lookAhead(db, following, limit - items.length + 1),
    ])
    mark =
      end === undefined ? { stream: mark.stream + 1, after: undefined } : { stream: mark.stream, after: end }
    ahead = end === undefined ? next : undefined
    if (end !== undefined) windows += 1
  }
  return { items: items.map(listed), next: mark }
}

/** The beginning of a stream, and the end of its first window if that is full. */
type Ahead = Readonly<{ found: readonly Found[]; end: Place | undefined }>

async function lookAhead(db: Db, stream: Stream, wanted: number): Promise<Ahead> {
  const [found, end] = await Promise.all([
    read(db, stream, undefined, wanted),
    windowEnd(db, stream, undefined),
  ])
  return { found, end }
}

type Found = ListedPerson & { key: string; via: string | null }

const placeOf = ({ key, via, id }: Found): Place => [key, via ?? '', id]

const listed = ({ key: _key, via: _via, ...person }: Found): ListedPerson => person

async function read(
  db: Db,
  stream: Stream,
  after: Place | undefined,
  limit: number,
): Promise<readonly Found[]> {
  const conditions = stream.filters.length === 0 ? sql`true` : sql.join([...stream.filters], sql` and `)
  const { rows } = await sql<Found>`with k as materialized (
      select k.key, k.via, k.id from (${stream.scan(after)}) k where ${conditions} order by ${stream.order} limit ${limit})
    select k.key, k.via, ${listedColumns} from k join people.person p on p.id = k.id order by ${stream.order}`.execute(
    db,
  )
  return rows
}

/** The place of a full window's last row; undefined when the stream ended within it. */
async function windowEnd(db: Db, stream: Stream, after: Place | undefined): Promise<Place | undefined> {
  // Without filters a page that was not filled has met the end: a window is longer than any page.
  if (stream.filters.length === 0) return undefined
  const last: Sql = sql`select k.key, k.via, k.id from (${stream.scan(after)}) k order by ${stream.order} offset ${sql.lit(windowRows - 1)}`
  const { rows } = await sql<{ key: string; via: string | null; id: string }>`${last}`.execute(db)
  const [row] = rows
  return row && [row.key, row.via ?? '', row.id]
}
