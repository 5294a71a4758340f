/** The secrecy undertaking (notice 9.2): the text in force, signed by typing one's own name. */
import { z } from 'zod'
import { newId } from '#platform/ids'
import { operation } from '#platform/operation'
import { languageInput, nameInput } from '../member-input.ts'
import { undertakingVersion } from '../rules.ts'

/** `stale`: the text has changed since the page was opened; the new one must be read. Signing twice is once. */
export const signUndertaking = operation({
  name: 'staff.sign-undertaking',
  may: 'account:own',
  for: 'access-control',
  takes: z.strictObject({
    version: z.number().int(),
    /** The language in which it was read. */
    language: languageInput,
    name: nameInput,
    agreed: z.boolean().refine(agreed => agreed, 'required'),
  }),
  refuses: ['stale', 'not-found'],
  async run({ db, clock, actor, refuse, note }, { version, language, name }) {
    if (version !== undertakingVersion) return refuse('stale')
    if (actor.kind !== 'staff' || actor.id === null) return refuse('not-found')
    await db
      .insertInto('staff.undertaking')
      .values({
        id: newId(clock),
        member_id: actor.id,
        version,
        language,
        signed_name: name,
        signed_at: clock.now().toString(),
      })
      .onConflict(conflict => conflict.columns(['register_id', 'member_id', 'version']).doNothing())
      .execute()
    note('staff.undertaking-signed', { member: actor.id, version, language })
  },
})
