/** The door to letters: what one is, how one is sent, and what became of it. */
export { createMailer, type Mailer } from './mailer.ts'
export type { Delivery, MailMessage, MailTransport, OutgoingMessage } from './message.ts'
export { smtpTransport } from './smtp-transport.ts'
