/** Published versions of a definition: added, never changed. */
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { RegisterDefinition } from '#platform/definition'
import { digestOf } from '#platform/definition'
import type { VersionRow } from './schema.ts'

export const findNewestVersion = async (db: Db): Promise<VersionRow | undefined> =>
  db.selectFrom('registers.version').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst()

export const findVersion = async (db: Db, number: number): Promise<VersionRow | undefined> =>
  db.selectFrom('registers.version').selectAll().where('number', '=', number).executeTakeFirst()

/** Newest first, without the definitions themselves; at most 200. */
export const listVersions = async (db: Db) =>
  db
    .selectFrom('registers.version')
    .select(['number', 'digest', 'published_at'])
    .orderBy('number', 'desc')
    .limit(200)
    .execute()

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
  return { number, isNew: true }
}
