/** Says whom a waiting message concerns: it becomes an interaction with them. */
import { z } from 'zod'
import { Temporal } from '#platform/clock'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { checkInteraction } from '../checked-interaction.ts'
import { fileMessage } from '../file-message.ts'
import { staffAmong } from '../find-correspondents.ts'
import { participantsMax } from '../interaction.ts'
import { openMessage } from '../message.ts'
import { keysOf } from '../rules/correspondents.ts'

export const fileWaiting = operation({
  name: 'interactions.file-message',
  may: 'interactions:edit',
  for: ['contacts', 'customer-care'],
  takes: z.strictObject({
    waiting: idOf('wai'),
    people: z.array(idOf('per')).min(1).max(participantsMax),
    direction: z.enum(['in', 'out']).default('in'),
  }),
  gives: z.object({ id: idOf('int') }),
  refuses: ['not-found'],
  async run(context, { waiting, people, direction }) {
    const { db, register, refuse, note } = context
    const row = await db
      .deleteFrom('interactions.waiting')
      .where('id', '=', waiting)
      .returning(['message', 'received_at as receivedAt'])
      .executeTakeFirst()
    if (row === undefined) return refuse('not-found')
    const named = await checkInteraction(context, {
      kind: 'email',
      direction,
      happenedAt: row.receivedAt,
      people,
      organisation: null,
      subject: null,
      body: '-',
      source: 'person',
    })
    const message = openMessage(register, row.message)
    if (message === undefined) throw new Error('A waiting message does not open under its register’s key.')
    const staff = await staffAmong(db, keysOf(message.from))
    const id = await fileMessage(context, {
      message,
      direction,
      people: named.people,
      organisation: null,
      recordedBy: [...staff.values()][0] ?? null,
      cameAt: Temporal.Instant.from(row.receivedAt),
    })
    note('interactions.message-filed', { about: named.people, interaction: id })
    return { id }
  },
})
