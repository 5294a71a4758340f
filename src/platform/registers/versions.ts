/** Published versions of a definition: added, never changed. */
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { sql } from '#platform/db'
import type { RegisterDefinition } from '#platform/definition'
import { digestOf } from '#platform/definition'
import type { VersionRow } from './schema.ts'

/** Told on commit to every process that serves the register. */
export const publishedChannel = 'seloste_published'

/** Said though row-level security says it too: at the start the owner reads, whom no policy binds. */
const versionsOf = (db: Db) =>
  db.selectFrom('registers.version').where('register_id', '=', sql<string>`platform.register_id()`)

export const findNewestVersion = async (db: Db): Promise<VersionRow | undefined> =>
  versionsOf(db).selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst()

export const findVersion = async (db: Db, number: number): Promise<VersionRow | undefined> =>
  versionsOf(db).selectAll().where('number', '=', number).executeTakeFirst()

/** Newest first, without the definitions themselves; at most 200. */
export const listVersions = async (db: Db) =>
  versionsOf(db).select(['number', 'digest', 'published_at']).orderBy('number', 'desc').limit(200).execute()

/** Adds the definition as the next version. The same definition as the newest is no new version: its number is returned. */
export async function publishVersion(
  db: Db,
  published: Readonly<{ definition: RegisterDefinition; at: Temporal.Instant }>,
): Promise<{ number: number; isNew: boolean }> {
  const digest = digestOf(published.definition)
  const newest = await findNewestVersion(db)
  if (newest?.digest === digest) return { number: newest.number, isNew: false }
  const number = (newest?.number ?? 0) + 1
  await db
    .insertInto('registers.version')
    .values({
      number,
      digest,
      definition: JSON.stringify(published.definition) as never,
      published_at: published.at.toString(),
    } as never)
    .execute()
  await sql`select pg_notify(${publishedChannel}, '')`.execute(db)
  return { number, isNew: true }
}
