/**
 * The outbox: a letter is written in the transaction of what it tells, and leaves afterwards, so that none goes out about
 * something that never happened and none is lost with a process. Without a mail server letters wait here to be read.
 */
import type { Clock } from '#platform/clock'
import type { Db } from '#platform/db'
import { transact } from '#platform/db'
import type { Language } from '#platform/i18n'
import { newId } from '#platform/ids'
import type { House } from '#platform/operation'
import type { Register } from '#platform/registers'
import { createMailer } from './mailer.ts'
import type { MailTransport } from './message.ts'

export type Letter = Readonly<{
  /** The member of the staff it goes to. */
  recipient: string
  kind: string
  to: string
  subject: string
  text: string
  language: Language
}>

export type Content = Pick<Letter, 'to' | 'subject' | 'text' | 'language'>

type Writing = Readonly<{
  db: Db
  clock: Clock
  register: Register
  enqueue(job: string, payload: Readonly<Record<string, string>>): void
}>

/** The job that takes one letter out; a capability that writes letters declares it. */
export const deliveryJob = 'mail.deliver'

/** At most so many letters are taken out in one round of the schedule. */
const roundMax = 200
const keptDays = 7

/** Puts a letter in the outbox and returns its id. */
export async function writeLetter(
  { db, clock, register, enqueue }: Writing,
  letter: Letter,
): Promise<string> {
  const { recipient, kind, ...content } = letter
  const id = newId(clock)
  await db
    .insertInto('mail.message')
    .values({
      id,
      recipient_id: recipient,
      kind,
      content: register.vault.seal(JSON.stringify(content), contextOf(id)),
      state: 'waiting',
      attempts: 0,
      made_at: clock.now().toString(),
    })
    .execute()
  enqueue(deliveryJob, { message: id })
  return id
}

/** What a letter says, or undefined once it is blanked. */
export function openLetter(register: Register, id: string, content: Buffer | null): Content | undefined {
  const plain = content === null ? undefined : register.vault.unseal(content, contextOf(id))
  return plain === undefined ? undefined : (JSON.parse(plain) as Content)
}

type Post = Readonly<{ house: House; register: Register; transport: MailTransport | undefined }>

export class DeliveryPutOff extends Error {
  override readonly name = 'DeliveryPutOff'
}

/**
 * Takes one waiting letter to the mail server. Throws `DeliveryPutOff` when it should be tried again; a letter refused for
 * good is closed. Without a mail server nothing happens: the letter waits.
 */
export async function deliverLetter({ house, register, transport }: Post, id: string): Promise<void> {
  if (transport === undefined) return
  const waiting = await transact(house.pool, register.id, async ({ db }) =>
    db
      .selectFrom('mail.message')
      .select(['id', 'content'])
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .executeTakeFirst(),
  )
  const content = waiting && openLetter(register, id, waiting.content)
  if (content === undefined) return
  const { name, controller } = register.definition
  const from = { name: name[content.language], address: controller.email }
  const domain = controller.email.split('@').at(-1) ?? 'localhost'
  const delivery = await createMailer(transport, from).send({ ...content, messageId: `<${id}@${domain}>` })
  const state =
    delivery.kind === 'accepted' ? 'sent' : delivery.kind === 'refused-for-good' ? 'refused' : 'waiting'
  await transact(house.pool, register.id, async ({ db }) =>
    db
      .updateTable('mail.message')
      .set(({ eb }) => ({
        state,
        attempts: eb('attempts', '+', 1),
        last_code: delivery.code ?? null,
        closed_at: state === 'waiting' ? null : house.clock.now().toString(),
      }))
      .where('id', '=', id)
      .execute(),
  )
  if (state === 'waiting') throw new DeliveryPutOff('The mail server put the letter off.')
}

/** Letters that have waited since before there was a mail server, oldest first; one that fails does not hold up the rest. */
export async function deliverWaiting(post: Post): Promise<void> {
  if (post.transport === undefined) return
  const { house, register } = post
  const waiting = await transact(house.pool, register.id, async ({ db }) =>
    db
      .selectFrom('mail.message')
      .select('id')
      .where('state', '=', 'waiting')
      .where('made_at', '<', house.clock.now().subtract({ minutes: 15 }).toString())
      .orderBy('made_at')
      .limit(roundMax)
      .execute(),
  )
  for (const { id } of waiting) {
    try {
      await deliverLetter(post, id)
    } catch (error) {
      if (!(error instanceof DeliveryPutOff)) throw error
    }
  }
}

/** A week after a letter left (or was refused) nobody needs its words. */
export const blankClosedLetters = async ({ house, register }: Omit<Post, 'transport'>): Promise<void> =>
  transact(house.pool, register.id, async ({ db }) => {
    await db
      .updateTable('mail.message')
      .set({ content: null })
      .where('content', 'is not', null)
      .where(
        'closed_at',
        '<',
        house.clock
          .now()
          .subtract({ hours: keptDays * 24 })
          .toString(),
      )
      .execute()
  })

const contextOf = (id: string): string => `mail.message ${id}`
