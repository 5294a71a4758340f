/** The person of an identity code, by exact match. No code is opened for it. */
import { z } from 'zod'
import { identityCodeField } from '#platform/fields'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'
import { indexOfCode } from '../sealed.ts'

export const findByIdentityCode = query({
  name: 'people.find-by-identity-code',
  may: 'people:identify',
  for: ['customer-care', 'claims'],
  takes: z.strictObject({ identityCode: identityCodeField }),
  gives: z.object({ id: idOf('per') }).nullable(),
  refuses: [],
  shows: (found: { id: string } | null) => (found === null ? [] : [found.id]),
  async run({ db, register }, { identityCode }) {
    const found = await db
      .selectFrom('people.person')
      .select('id')
      .where('identity_code_index', '=', indexOfCode(register, identityCode))
      .executeTakeFirst()
    return found ?? null
  },
})
