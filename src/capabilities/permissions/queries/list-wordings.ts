/** The texts with which permissions are asked, the newest version of each. */
import { z } from 'zod'
import { languageField } from '#platform/fields'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'

/** A register asks in a handful of ways. */
const wordingsMax = 500

export const listWordings = query({
  name: 'permissions.list-wordings',
  may: 'permissions:see',
  for: ['marketing', 'customer-care'],
  takes: z.strictObject({}),
  gives: z.array(
    z.object({
      id: idOf('wor'),
      key: z.string(),
      language: languageField,
      version: z.int(),
      text: z.string(),
    }),
  ),
  refuses: [],
  shows: () => [],
  run: async ({ db }) =>
    db
      .selectFrom('permissions.wording')
      .distinctOn(['key', 'language'])
      .select(['id', 'key', 'language', 'version', 'text'])
      .orderBy('key')
      .orderBy('language')
      .orderBy('version', 'desc')
      .limit(wordingsMax)
      .execute(),
})
