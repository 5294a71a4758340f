/** The person's row that a change is about, locked until it is done. */
import type { Db } from '#platform/db'

/** Undefined when there is no such person in this register, or one of whom only what the law keeps is left. */
export const findPersonForUpdate = async (db: Db, person: string) =>
  db
    .selectFrom('people.person')
    .select([
      'id',
      'version',
      'given_names as givenNames',
      'family_name as familyName',
      'call_name as callName',
      'language',
      'archived_at as archivedAt',
      'source_id as sourceId',
      'last_contact_on as lastContactOn',
    ])
    .where('id', '=', person)
    .where('withheld_since', 'is', null)
    .forUpdate()
    .executeTakeFirst()

/** The row waits for nobody else's change meanwhile, and its children can't outlive it. */
export const isPerson = async (db: Db, person: string): Promise<boolean> =>
  (await db
    .selectFrom('people.person')
    .select('id')
    .where('id', '=', person)
    .where('withheld_since', 'is', null)
    .forKeyShare()
    .executeTakeFirst()) !== undefined
