/** Keeps a text as people are shown it. The same text again is the same version; another is the next one, and the old one stays. */
import { z } from 'zod'
import { languageField } from '#platform/fields'
import { idOf, newId } from '#platform/ids'
import { operation } from '#platform/operation'

export const addWording = operation({
  name: 'permissions.add-wording',
  may: 'permissions:edit',
  for: ['marketing', 'customer-care'],
  takes: z.strictObject({
    /** What it is asked with, in code: `newsletter-form`. */
    key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'name-in-code'),
    language: languageField,
    text: z
      .string()
      .max(2_000)
      .transform(text => text.replaceAll('\r\n', '\n').trim())
      .refine(text => text !== '', 'required'),
  }),
  gives: z.object({ id: idOf('wor'), version: z.int() }),
  refuses: [],
  async run({ db, clock, note }, { key, language, text }) {
    const newest = await db
      .selectFrom('permissions.wording')
      .select(['id', 'version', 'text'])
      .where('key', '=', key)
      .where('language', '=', language)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (newest?.text === text) return { id: newest.id, version: newest.version }
    const id = newId<'wording'>(clock)
    const version = (newest?.version ?? 0) + 1
    await db
      .insertInto('permissions.wording')
      .values({ id, key, language, version, text, added_at: clock.now().toString() })
      .execute()
    // Not its name: somebody chose that, and what somebody typed is no matter for the log.
    note('permissions.wording-added', { wording: id, language, version })
    return { id: id as string, version }
  },
})
