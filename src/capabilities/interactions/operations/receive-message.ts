/**
 * Takes in a message that came to an address of the register: as an interaction with the people whom its addresses name, else
 * it waits for somebody to say whom it concerns. The same message is taken once, however often it comes.
 */
import { z } from 'zod'
import { newId } from '#platform/ids'
import { type OperationContext, operation } from '#platform/operation'
import { fileMessage } from '../file-message.ts'
import { findCorrespondents } from '../find-correspondents.ts'
import { messageField, sealMessage } from '../message.ts'

export const receiveMessage = operation({
  name: 'interactions.receive',
  may: 'mail:receive',
  for: ['contacts', 'customer-care'],
  takes: z.strictObject({ message: messageField, domain: z.string().max(253).optional() }),
  refuses: [],
  async run(context, { message, domain }) {
    const { db, clock, register, note } = context
    if (!(await isNew(context, message.identity))) return 'known' as const
    const controller = register.definition.controller.email
    const { people, direction, staff } = await findCorrespondents(db, message, { domain, controller })
    if (people.length === 0) {
      const id = newId<'waiting'>(clock)
      await db
        .insertInto('interactions.waiting')
        .values({ id, received_at: clock.now().toString(), ...sealMessage(register, message) })
        .execute()
      note('interactions.message-waits', { message: id })
      return 'waits' as const
    }
    const interaction = await fileMessage(context, {
      message,
      direction,
      people,
      organisation: null,
      recordedBy: staff,
      cameAt: clock.now(),
    })
    note('interactions.received', { about: people, interaction })
    return 'filed' as const
  },
})

async function isNew(
  { db, clock, register }: Pick<OperationContext, 'db' | 'clock' | 'register'>,
  identity: string,
): Promise<boolean> {
  const added = await db
    .insertInto('interactions.received')
    .values({
      digest: register.vault.blindIndex('message-id', identity),
      received_at: clock.now().toString(),
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}
