/** A person lets us send something, having seen a text (GDPR 7(1), 917/2014 200 §). It lifts no prohibition. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { enter } from '../enter.ts'
import { aimField, channelField, contactField, readScope, saidFields, topicField } from '../read-scope.ts'

export const recordConsent = operation({
  name: 'permissions.record-consent',
  may: 'permissions:edit',
  for: ['marketing', 'customer-care'],
  takes: z.strictObject({
    ...saidFields,
    contact: contactField,
    channels: z.array(channelField).min(1).max(4),
    purpose: aimField.default('direct-marketing'),
    topic: topicField,
    wording: idOf('wor'),
  }),
  gives: z.object({ ids: z.array(idOf('pem')) }),
  refuses: ['not-found'],
  async run(context, { channels, purpose, topic = null, wording, ...said }) {
    const { db, refuse, note } = context
    const scope = await readScope(context, said)
    const shown = await db
      .selectFrom('permissions.wording')
      .select('id')
      .where('id', '=', wording)
      .executeTakeFirst()
    if (shown === undefined) return refuse('not-found')
    const given = [...new Set(channels)]
    const ids = await enter(
      context,
      given.map(channel => ({ ...scope, what: 'consent', channel, purpose, topic, wording_id: wording })),
    )
    note('permissions.consent-given', {
      about: [said.person],
      entries: ids,
      channels: given,
      purpose,
      wording,
      via: scope.via,
    })
    return { ids: [...ids] }
  },
})
