/** Makes an interaction of a message: its words, its files, and the people whom it concerns. */
import { Temporal } from '#platform/clock'
import { newId } from '#platform/ids'
import type { IncomingMessage } from '#platform/mail'
import type { OperationContext } from '#platform/operation'
import { insertInteraction } from './write-interaction.ts'

type Context = Pick<OperationContext, 'db' | 'clock' | 'register'>

type Filed = Readonly<{
  message: IncomingMessage
  direction: 'in' | 'out'
  people: readonly string[]
  organisation: string | null
  recordedBy: string | null
  /** When it came, for a message that does not say when it was written. */
  cameAt: Temporal.Instant
}>

/** What is sealed as the bytes of a file opens as nothing else. */
export const contentContext = 'interactions.content'

/** Answers the interaction's id. */
export async function fileMessage(context: Context, filed: Filed): Promise<string> {
  const { message, people, direction } = filed
  const id = await insertInteraction(
    context,
    {
      kind: 'email',
      direction,
      happenedAt: writtenAt(message.writtenAt, filed.cameAt).toString(),
      people: [...people],
      organisation: filed.organisation,
      subject: message.subject || null,
      body: message.text || null,
      source: 'person',
    },
    { cameBy: 'mail', recordedBy: filed.recordedBy },
  )
  for (const file of message.files) await keepFile(context, id, people, file)
  return id
}

/** A clock that is wrong at the sender's puts nothing into the future, or into the time before mail. */
const eldest = Temporal.Instant.from('1990-01-01T00:00:00Z')
const writtenAt = (told: Temporal.Instant | undefined, cameAt: Temporal.Instant): Temporal.Instant =>
  told === undefined ||
  Temporal.Instant.compare(told, cameAt) > 0 ||
  Temporal.Instant.compare(told, eldest) < 0
    ? cameAt
    : told

async function keepFile(
  { db, clock, register }: Context,
  interaction: string,
  people: readonly string[],
  { name, mediaType, content }: IncomingMessage['files'][number],
): Promise<void> {
  const contentId = newId<'content'>(clock)
  await db
    .insertInto('interactions.content')
    .values({ id: contentId, sealed: register.vault.sealBytes(content, contentContext) })
    .execute()
  await db
    .insertInto('interactions.attachment')
    .values(
      (people.length === 0 ? [null] : people).map(person => ({
        id: newId(clock),
        interaction_id: interaction,
        person_id: person,
        content_id: contentId,
        name: name || null,
        media_type: mediaType,
        bytes: content.length,
      })),
    )
    .execute()
}
