/** A letter, and the three things that can become of it. */
import type { Language } from '#platform/i18n'

export type MailMessage = Readonly<{
  /** One address: a letter about a person goes to nobody else, so there is no copy to send. */
  to: string
  subject: string
  text: string
  /** The same in HTML, for those who read it so. */
  html?: string
  language: Language
  /** `<…@…>`, the same at every attempt, so that a letter that arrived twice is known as one. */
  messageId: string
}>

export type OutgoingMessage = MailMessage & Readonly<{ from: Readonly<{ name: string; address: string }> }>

/**
 * `refused-for-good`: the receiving side does not want this letter, now or later. `try-later`: nobody has said no, or it is our
 * own connection that is wrong. `code` is the reply of SMTP (RFC 5321, 4.2), where there was one.
 */
export type Delivery = Readonly<{ kind: 'accepted' | 'refused-for-good' | 'try-later'; code?: number }>

export type MailTransport = Readonly<{ deliver(message: OutgoingMessage): Promise<Delivery> }>
