/** The role that a change is about, locked until it is done. */
import type { Db } from '#platform/db'

export const findRoleForUpdate = async (db: Db, role: string) =>
  db
    .selectFrom('people.role')
    .select([
      'id',
      'person_id as person',
      'organisation_id as organisation',
      'employer',
      'position',
      'duties',
      'is_contact as isContact',
      'since',
      'until',
      'version',
    ])
    .where('id', '=', role)
    .forUpdate()
    .executeTakeFirst()
