/** One organisation. Who works there is asked of people. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'
import { findOrganisation } from '../find-organisation.ts'
import { organisationShape } from '../organisation.ts'

export const getOrganisation = query({
  name: 'organisations.get',
  may: 'organisations:see',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ organisation: idOf('org') }),
  gives: organisationShape,
  refuses: ['not-found'],
  shows: () => [],
  async run({ db, refuse }, { organisation }) {
    return (await findOrganisation(db, organisation)) ?? refuse('not-found')
  },
})
