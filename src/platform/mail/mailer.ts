/** Sends letters in one sender's name, by whatever transport this installation has. */
import { readEmail, readLine } from '#platform/formats'
import type { Delivery, MailMessage, MailTransport, OutgoingMessage } from './message.ts'

export type Mailer = Readonly<{
  /** Never throws for what a mail server does. Throws a RangeError on a letter that is not one: that is ours to mend. */
  send(message: MailMessage): Promise<Delivery>
}>

const subjectMax = 250
const bodyMax = 2_000_000
const messageIdShape = /^<[\w.+-]{1,100}@[A-Za-z0-9.-]{1,100}>$/

export const createMailer = (transport: MailTransport, from: OutgoingMessage['from']): Mailer => ({
  send: async message => {
    assertLetter(message)
    return transport.deliver({ ...message, from })
  },
})

/** A line feed in a subject or an address would be a header of its own; the bodies have a bound like every input. */
function assertLetter({ to, subject, text, html = '', messageId }: MailMessage): void {
  if (!readEmail(to).ok) throw new RangeError('a letter goes to one address')
  const line = readLine(subject, subjectMax)
  if (!line.ok || line.value !== subject.normalize('NFC'))
    throw new RangeError('the subject of a letter is one line')
  if (text === '' || text.length > bodyMax || html.length > bodyMax)
    throw new RangeError('a letter has text, at most 2 MB of it')
  if (!messageIdShape.test(messageId)) throw new RangeError('a letter has a message id')
}
