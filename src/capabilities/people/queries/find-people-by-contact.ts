/** Who is reached at an e-mail address or a telephone number: a shared address has several. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'
import { contactPointField, readContactPoint } from '../contact-point.ts'

const foundMax = 50

export const findPeopleByContact = query({
  name: 'people.find-by-contact',
  may: 'people:see',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ contactPoint: contactPointField }),
  gives: z.array(z.object({ id: idOf('per'), givenNames: z.string(), familyName: z.string() })),
  refuses: [],
  shows: (found: readonly { id: string; givenNames: string; familyName: string }[]) =>
    found.map(({ id }) => id),
  async run({ db, refuse }, { contactPoint }) {
    const read = readContactPoint(contactPoint, 'contactPoint.')
    if (!read.ok) return refuse('invalid-input', { problems: read.problems })
    return db
      .selectFrom('people.contact_point as c')
      .innerJoin('people.person as p', 'p.id', 'c.person_id')
      .select(['p.id', 'p.given_names as givenNames', 'p.family_name as familyName'])
      .where('c.kind', '=', read.columns.kind)
      .where('c.comparison_key', '=', read.columns.comparison_key)
      .orderBy('p.id')
      .limit(foundMax)
      .execute()
  },
})
