/** Whose entry it is now, where two were made one: an old link still leads to the person. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'
import { findSuccessor } from '#platform/privacy'

export const findPersonsSuccessor = query({
  name: 'people.find-successor',
  may: 'people:see',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ person: idOf('per') }),
  gives: z.object({ id: idOf('per') }).nullable(),
  refuses: [],
  // An id is not yet a look at anybody; the page that it leads to is.
  shows: () => [],
  async run({ db, declarations }, { person }) {
    const id = await findSuccessor(db, declarations, { kind: 'person', id: person })
    return id === undefined ? null : { id }
  },
})
