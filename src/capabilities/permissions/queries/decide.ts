/** Whether one person may be contacted: by every channel, for every purpose, each answer with its reasons in order. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'
import { readFacts } from '../read-facts.ts'
import { topicField } from '../read-scope.ts'
import { mayContact } from '../rules/may-contact.ts'
import { aims, channels } from '../schema.ts'

const decision = z.object({
  channel: z.enum(channels),
  purpose: z.enum(aims),
  may: z.boolean(),
  contact: idOf('con').nullable(),
  reasons: z.array(
    z.object({
      /** The first decides. */
      code: z.string(),
      entry: idOf('pem').optional(),
      /** The day on which it was said. */
      on: z.string().optional(),
    }),
  ),
})

export type Decision = z.output<typeof decision>

export const decide = query({
  name: 'permissions.decide',
  may: 'permissions:see',
  for: ['marketing', 'customer-care'],
  takes: z.strictObject({ person: idOf('per'), topic: topicField }),
  gives: z.array(decision),
  refuses: ['not-found'],
  shows: (_: Decision[], { person }) => [person],
  async run({ db, clock, refuse }, { person, topic }) {
    const facts = await readFacts(db, person)
    if (facts.person === 'unknown') return refuse('not-found')
    const at = clock.now()
    return channels.flatMap(channel =>
      aims.map((purpose): Decision => {
        const {
          may,
          contact = null,
          reasons,
        } = mayContact(facts, {
          channel,
          purpose,
          topic: topic ?? undefined,
          at,
        })
        return { channel, purpose, may, contact, reasons: [...reasons] }
      }),
    )
  },
})
