/** Publishes the definition that the files tell as the register's next notice; what was published before stays. */
import { z } from 'zod'
import { digestOf, type RegisterDefinition } from '#platform/definition'
import { operation } from '#platform/operation'
import { fitOf } from '#platform/privacy'
import { publishVersion } from '#platform/registers'

/**
 * The definition comes from `readFiled`, whose loader has bounded and checked it, and never over the wire. `digest` is of
 * the one that was looked at: files that were edited since are refused as stale.
 */
export const publish = operation({
  name: 'notice.publish',
  may: 'notice:publish',
  for: 'accountability',
  takes: z.strictObject({
    definition: z.custom<RegisterDefinition>(given => typeof given === 'object' && given !== null),
    digest: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  refuses: ['stale', 'does-not-fit', 'nothing-new', 'other-register'],
  async run({ db, clock, declarations, register, refuse, note }, { definition, digest }) {
    if (definition.key !== register.key) refuse('other-register')
    if (digestOf(definition) !== digest) refuse('stale')
    if (fitOf(definition, declarations).length > 0) refuse('does-not-fit')
    const published = await publishVersion(db, { definition, at: clock.now() })
    if (!published.isNew) refuse('nothing-new')
    note('notice.published', { version: published.number })
    return { number: published.number }
  },
})
