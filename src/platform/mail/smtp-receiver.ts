/**
 * Takes mail in over SMTP (RFC 5321) for addresses of this program and nobody else: nothing is passed on, nobody signs in. A
 * message is acknowledged once it is kept; until then the sending server has it and tries again.
 */
import type { AddressInfo } from 'node:net'
import type { SMTPServerDataStream, SMTPServerOptions, SMTPServerSession } from 'smtp-server'
import type { Logger } from '#platform/log'
import { messageBytesMax } from './incoming.ts'

export type Verdict = 'taken' | 'unknown' | 'automatic' | 'loop' | 'later'

export type MailTaker = Readonly<{
  /** Whether mail from this sender is taken for this address; both are as they were sent, the sender '' for a report. */
  knows(recipient: string, sender: string): Promise<Verdict>
  /** Keeps a message for the addresses that were known. Returns once it is kept. */
  take(recipients: readonly string[], raw: Buffer): Promise<Verdict>
}>

export type Receiving = Readonly<{ port: number; close(): Promise<void> }>

type Settings = Readonly<{
  host: string
  port: number
  /** As which the server introduces itself. */
  domain: string
  /** PEM. With them, senders may encrypt (STARTTLS, RFC 3207). */
  tls?: Readonly<{ cert: Buffer; key: Buffer }> | undefined
  log: Logger
}>

export class MailPortTaken extends Error {
  override readonly name = 'MailPortTaken'
}

/** A message is held in memory while it is read, so few are taken in at a time. */
const clientsMax = 5
const recipientsMax = 20

/** Enhanced codes by RFC 3463, so that whoever sent it reads why in their own language. */
const replies: Readonly<Record<Exclude<Verdict, 'taken'>, readonly [number, string]>> = {
  unknown: [550, '5.1.1 There is no such address here'],
  automatic: [554, '5.7.1 Automatic messages are not taken'],
  loop: [554, '5.4.6 This message goes in a circle'],
  later: [451, '4.3.0 Try again later'],
}

export async function receiveMail(settings: Settings, taker: MailTaker): Promise<Receiving> {
  // Loaded by the one process that takes mail in.
  const { SMTPServer } = await import('smtp-server')
  const { host, port, log } = settings
  const server = new SMTPServer(optionsOf(settings, taker))
  await new Promise<void>((resolve, reject) => {
    server.once('error', error => reject(refusalOf(error, port)))
    server.listen(port, host, () => resolve())
  })
  // A sender that hangs up in the middle is the sender's business.
  server.on('error', error => log.debug({ event: 'mail.connection', error }))
  const { port: own } = server.server.address() as AddressInfo
  log.info({ event: 'mail.listening', port: own })
  return { port: own, close: () => new Promise(resolve => server.close(() => resolve())) }
}

function optionsOf({ domain, tls, log }: Settings, taker: MailTaker): SMTPServerOptions {
  const judge = (verdict: Promise<Verdict>, done: (error?: Error | null) => void): void => {
    verdict
      .catch((error: unknown): Verdict => {
        log.warn({ event: 'mail.put-off', error })
        return 'later'
      })
      .then(said => done(said === 'taken' ? null : refusal(...replies[said])))
  }
  return {
    name: domain,
    banner: 'Seloste',
    size: messageBytesMax,
    authOptional: true,
    disabledCommands: tls === undefined ? ['AUTH', 'STARTTLS'] : ['AUTH'],
    ...tls,
    disableReverseLookup: true,
    maxClients: clientsMax,
    socketTimeout: 60_000,
    closeTimeout: 5_000,
    logger: false,
    onRcptTo: ({ address }, { envelope }, done) => {
      if (envelope.rcptTo.length >= recipientsMax) return done(refusal(452, '4.5.3 Too many recipients'))
      judge(taker.knows(address, senderIn(envelope)), done)
    },
    onData: (stream, { envelope }, done) => {
      gather(stream).then(
        raw =>
          raw === undefined
            ? done(refusal(552, '5.3.4 The message is too large'))
            : judge(
                taker.take(
                  envelope.rcptTo.map(({ address }) => address),
                  raw,
                ),
                done,
              ),
        () => done(refusal(...replies.later)),
      )
    },
  }
}

const senderIn = ({ mailFrom }: SMTPServerSession['envelope']): string =>
  mailFrom === false ? '' : mailFrom.address

/** What is past the bound is read to its end, because the answer comes only then, and not kept. */
async function gather(stream: SMTPServerDataStream): Promise<Buffer | undefined> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of stream as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes > messageBytesMax) parts.length = 0
    else parts.push(part)
  }
  return bytes > messageBytesMax || stream.sizeExceeded ? undefined : Buffer.concat(parts)
}

const refusal = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode })

function refusalOf(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'EADDRINUSE' || code === 'EACCES'
    ? new MailPortTaken(
        `Port ${port} is not free for mail to come in by. Choose another with SELOSTE_MAIL_PORT, or stop the program that has it.`,
      )
    : error
}
