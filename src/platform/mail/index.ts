/** The door to letters: what one is, how one is sent, what became of it, and the outbox in which it waits; and mail that comes in. */
export { type IncomingMessage, type MessageFile, messageBytesMax, messageLimits } from './incoming.ts'
export { createMailer, type Mailer } from './mailer.ts'
export type { Delivery, MailMessage, MailTransport, OutgoingMessage } from './message.ts'
export type { Content, Letter } from './outbox.ts'
export {
  blankClosedLetters,
  DeliveryPutOff,
  deliverLetter,
  deliverWaiting,
  deliveryJob,
  openLetter,
  writeLetter,
} from './outbox.ts'
export { messages } from './personal-data.ts'
export { readMessage } from './read-message.ts'
export { MailPortTaken, type MailTaker, type Receiving, receiveMail, type Verdict } from './smtp-receiver.ts'
export { smtpTransport } from './smtp-transport.ts'
