/** An interaction as operations take it and queries give it. */
import { z } from 'zod'
import { lineField, orNull } from '#platform/fields'
import { idOf } from '#platform/ids'
import { directions, type InteractionKind, interactionKinds } from './schema.ts'

export const participantsMax = 50
export const bodyMax = 50_000

/** Text of several lines; what nobody can read is not let in. */
export const textField = (max: number) =>
  z
    .string()
    .max(max)
    .transform(text => text.replace(/\r\n?/g, '\n').replaceAll('\0', '').toWellFormed().trim())

export const interactionFields = {
  kind: z.enum(interactionKinds),
  /** Of calls, e-mails and letters: who was in touch with whom. */
  direction: z.enum(directions).default('none'),
  /** An instant that has come, with its offset. */
  happenedAt: z.iso.datetime({ offset: true }),
  people: z.array(idOf('per')).max(participantsMax).default([]),
  organisation: orNull(idOf('org')).optional(),
  subject: orNull(lineField(300)).optional(),
  body: orNull(textField(bodyMax)).optional(),
  source: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/, 'not-a-choice')
    .max(40)
    .default('person'),
}

export const personShape = z.object({ id: idOf('per'), name: z.string() })

export const interactionShape = z.object({
  id: idOf('int'),
  kind: z.enum(interactionKinds),
  direction: z.enum(directions),
  happenedAt: z.string(),
  organisation: z.object({ id: idOf('org'), name: z.string() }).nullable(),
  people: z.array(personShape),
  subject: z.string().nullable(),
  /** Whole where one interaction is asked for; the first lines of it in a list. */
  body: z.string().nullable(),
  source: z.string(),
  cameBy: z.enum(['staff', 'mail']),
  recordedBy: z.uuid().nullable(),
  version: z.int(),
})

export const attachmentShape = z.object({
  id: idOf('att'),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
})

export type Interaction = z.output<typeof interactionShape>
export type AttachmentTold = z.output<typeof attachmentShape>

/** A meeting and a note go nowhere; a call, an e-mail and a letter come in or go out. */
export const hasDirection = (kind: InteractionKind): boolean => kind !== 'meeting' && kind !== 'note'

/** Whatever is not a note to ourselves is a contact with the person. */
export const isContact = (kind: InteractionKind): boolean => kind !== 'note'
