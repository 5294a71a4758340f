/** A message on its way into the register: as an operation takes it, and as it waits, sealed, for somebody who knows whom it concerns. */
import { z } from 'zod'
import { Temporal } from '#platform/clock'
import type { IncomingMessage } from '#platform/mail'
import type { Register } from '#platform/registers'

/** The reader has bounded every part of it; a form or a key can't send one. */
export const messageField = z.custom<IncomingMessage>(
  given => typeof given === 'object' && given !== null && 'identity' in given && 'files' in given,
)

export type MessageSummary = Readonly<{
  from: readonly string[]
  to: readonly string[]
  subject: string
  files: number
}>

const summaryContext = 'interactions.waiting summary'
const messageContext = 'interactions.waiting message'

export function sealMessage(
  { vault }: Register,
  message: IncomingMessage,
): Readonly<{ summary: Buffer; message: Buffer }> {
  const { from, to, subject, files } = message
  const summary: MessageSummary = { from, to: to.slice(0, 20), subject, files: files.length }
  const whole = {
    ...message,
    writtenAt: message.writtenAt?.toString(),
    files: files.map(file => ({ ...file, content: file.content.toString('base64') })),
  }
  return {
    summary: vault.seal(JSON.stringify(summary), summaryContext),
    message: vault.seal(JSON.stringify(whole), messageContext),
  }
}

/** Undefined where it does not open under this register's key. */
export function openSummary({ vault }: Register, sealed: Buffer): MessageSummary | undefined {
  const opened = vault.unseal(sealed, summaryContext)
  return opened === undefined ? undefined : (JSON.parse(opened) as MessageSummary)
}

type Sealed = Omit<IncomingMessage, 'writtenAt' | 'files'> &
  Readonly<{
    writtenAt?: string
    files: readonly Readonly<{ name: string; mediaType: string; content: string }>[]
  }>

export function openMessage({ vault }: Register, sealed: Buffer): IncomingMessage | undefined {
  const opened = vault.unseal(sealed, messageContext)
  if (opened === undefined) return undefined
  const { writtenAt, files, ...rest } = JSON.parse(opened) as Sealed
  return {
    ...rest,
    writtenAt: writtenAt === undefined ? undefined : Temporal.Instant.from(writtenAt),
    files: files.map(file => ({ ...file, content: Buffer.from(file.content, 'base64') })),
  }
}
