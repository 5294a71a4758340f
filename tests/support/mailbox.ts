/** A mail server that takes every letter and keeps it until somebody reads. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { vi } from 'vitest'

export type Arrival = Readonly<{ to: string; subject: string; text: string }>

export type Mailbox = Readonly<{
  /** For SMTP_URL. */
  url: string
  /** Waits for the first letter to this address. */
  letterTo(address: string): Promise<Arrival>
  close(): Promise<void>
}>

export async function openMailbox(): Promise<Mailbox> {
  const arrivals: Arrival[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, session, done) => {
      simpleParser(stream).then(({ subject = '', text = '' }) => {
        arrivals.push({ to: session.envelope.rcptTo[0]?.address ?? '', subject, text })
        done()
      }, done)
    },
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  return {
    url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    letterTo: address =>
      vi.waitFor(
        () => {
          const arrival = arrivals.find(({ to }) => to === address)
          if (arrival === undefined) throw new Error('No such letter has come.')
          return arrival
        },
        { timeout: 30_000, interval: 100 },
      ),
    close: () => new Promise<void>(done => server.close(done)),
  }
}
