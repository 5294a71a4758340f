/** Hands letters to a mail server over SMTP, and understands its answers. */
import type { Delivery, MailTransport, OutgoingMessage } from './message.ts'

type Timeouts = Readonly<{ connectMs: number; idleMs: number }>

/** RFC 5321 (4.5.3.2) would wait for minutes; a job that is tried again need not. */
const patience: Timeouts = { connectMs: 15_000, idleMs: 60_000 }

/**
 * `url` is `smtp://` or `smtps://`, with user and password when the server wants them. Those are given only to a server that
 * proves itself by TLS, unless it is this machine.
 */
export function smtpTransport(url: string, { connectMs, idleMs }: Timeouts = patience): MailTransport {
  const { hostname, username } = new URL(url)
  const options = {
    url,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    dnsTimeout: connectMs,
    socketTimeout: idleMs,
    requireTLS: username !== '' && !isThisMachine(hostname),
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  return {
    deliver: async message => {
      // Loaded with the first letter: a server without mail to send need not hold it in memory.
      const { createTransport } = await import('nodemailer')
      try {
        await createTransport(options).sendMail(letterOf(message))
        return { kind: 'accepted' }
      } catch (error) {
        return verdict(error)
      }
    },
  }
}

function letterOf({ from, to, subject, text, html, language, messageId }: OutgoingMessage) {
  return {
    from,
    to: { name: '', address: to },
    subject,
    text,
    ...(html === undefined ? {} : { html }),
    messageId,
    headers: {
      'Content-Language': language,
      // RFC 3834: whoever is away on holiday need not answer a machine.
      'Auto-Submitted': 'auto-generated',
    },
  }
}

/**
 * Only a refusal of this recipient or of this letter is for good. A refusal of our name, password or sender address is ours to
 * mend, and the letter must not be lost for it; a connection that broke has said nothing.
 */
function verdict(error: unknown): Delivery {
  const { code, responseCode, command } = reasonsIn(error)
  const ofTheLetter = code === 'EMESSAGE' || (code === 'EENVELOPE' && command !== 'MAIL FROM')
  const kind =
    ofTheLetter && (responseCode === undefined || responseCode >= 500) ? 'refused-for-good' : 'try-later'
  return responseCode === undefined ? { kind } : { kind, code: responseCode }
}

function reasonsIn(error: unknown): { code?: unknown; command?: unknown; responseCode?: number } {
  if (!(error instanceof Error)) return {}
  const read = (name: string): unknown => Reflect.get(error, name)
  const reply = read('responseCode')
  return {
    code: read('code'),
    command: read('command'),
    ...(typeof reply === 'number' ? { responseCode: reply } : {}),
  }
}

const isThisMachine = (hostname: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
