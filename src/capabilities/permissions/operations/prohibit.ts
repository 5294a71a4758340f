/**
 * A person forbids us something (N10.4; GDPR 21(2)): from this moment, and stronger than any permission. Whoever shares an
 * e-mail address or a number with them is not reached there any more either.
 */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { enter } from '../enter.ts'
import {
  anyAimField,
  anyChannelField,
  contactField,
  readScope,
  saidFields,
  topicField,
} from '../read-scope.ts'
import { shareOut } from '../share-out.ts'

export const prohibit = operation({
  name: 'permissions.prohibit',
  may: 'permissions:edit',
  for: ['marketing', 'customer-care'],
  takes: z.strictObject({
    ...saidFields,
    contact: contactField,
    channel: anyChannelField.default('any'),
    purpose: anyAimField.default('any'),
    topic: topicField,
  }),
  gives: z.object({ id: idOf('pem') }),
  refuses: ['not-found'],
  async run(context, { channel, purpose, topic = null, ...said }) {
    const scope = await readScope(context, said)
    const [id = ''] = await enter(context, [{ ...scope, what: 'prohibition', channel, purpose, topic }])
    await shareOut(context, [said.person])
    context.note('permissions.prohibited', {
      about: [said.person],
      entry: id,
      channel,
      purpose,
      via: scope.via,
    })
    return { id }
  },
})
