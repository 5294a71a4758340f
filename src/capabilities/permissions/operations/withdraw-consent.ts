/**
 * A person takes back what they let us do (GDPR 7(3)): as easily as it was given. The answer says what still goes out on
 * another basis, so that nobody takes a withdrawal for a prohibition.
 */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { enter } from '../enter.ts'
import { readFacts } from '../read-facts.ts'
import {
  anyAimField,
  anyChannelField,
  contactField,
  readScope,
  saidFields,
  topicField,
} from '../read-scope.ts'
import { mayContact } from '../rules/may-contact.ts'
import { aims, channels } from '../schema.ts'

export const withdrawConsent = operation({
  name: 'permissions.withdraw-consent',
  may: 'permissions:edit',
  for: ['marketing', 'customer-care'],
  takes: z.strictObject({
    ...saidFields,
    contact: contactField,
    channel: anyChannelField.default('any'),
    purpose: anyAimField.default('any'),
    topic: topicField,
  }),
  gives: z.object({
    id: idOf('pem'),
    /** What may still be sent, and on which basis. */
    remains: z.array(z.object({ channel: z.enum(channels), purpose: z.enum(aims), because: z.string() })),
  }),
  refuses: ['not-found'],
  async run(context, { channel, purpose, topic = null, ...said }) {
    const { db, clock, note } = context
    const scope = await readScope(context, said)
    const [id = ''] = await enter(context, [{ ...scope, what: 'withdrawal', channel, purpose, topic }])
    note('permissions.consent-withdrawn', {
      about: [said.person],
      entry: id,
      channel,
      purpose,
      via: scope.via,
    })
    const facts = await readFacts(db, said.person)
    const remains = channels
      .filter(each => channel === 'any' || channel === each)
      .flatMap(each =>
        aims
          .filter(aim => purpose === 'any' || purpose === aim)
          .flatMap(aim => {
            const answer = mayContact(facts, {
              channel: each,
              purpose: aim,
              topic: topic ?? undefined,
              at: clock.now(),
            })
            return answer.may ? [{ channel: each, purpose: aim, because: answer.reasons[0]?.code ?? '' }] : []
          }),
      )
    return { id, remains }
  },
})
