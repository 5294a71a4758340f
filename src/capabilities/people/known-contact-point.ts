/** The contact point that a change is about, locked until it is done. */
import type { Db } from '#platform/db'

export const findContactPointForUpdate = async (db: Db, contact: string) =>
  db
    .selectFrom('people.contact_point')
    .select([
      'id',
      'person_id as person',
      'kind',
      'value',
      'street',
      'postal_code as postalCode',
      'town',
      'country',
      'comparison_key as comparisonKey',
      'label',
      'state',
      'preferred',
      'version',
    ])
    .where('id', '=', contact)
    .forUpdate()
    .executeTakeFirst()
