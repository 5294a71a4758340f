/** A message that came in, as the program knows it: read, bounded, and without anything that only a mail program needs. */
import type { Temporal } from '#platform/clock'

export type MessageFile = Readonly<{
  /** One line, without folders; '' where the message gave none. */
  name: string
  /** In lower case, as `image/png`. It is what the sender said and is never believed. */
  mediaType: string
  content: Buffer
}>

export type IncomingMessage = Readonly<{
  /** Its Message-ID with a digest of what it says, else of its bytes: two that are the same are one message. */
  identity: string
  from: readonly string[]
  /** To and Cc. */
  to: readonly string[]
  /** The same of the one message that came along as a file, where one did. */
  enclosed: Readonly<{ from: readonly string[]; to: readonly string[] }> | undefined
  /** One line; '' where there was none. */
  subject: string
  /** When its sender says that it was written. */
  writtenAt: Temporal.Instant | undefined
  /** Plain text, also where the message came as HTML. What is longer than `textMax` is also a file. */
  text: string
  files: readonly MessageFile[]
  /** A machine wrote it (RFC 3834): an answer of somebody on holiday, a report that a letter did not arrive. */
  isAutomatic: boolean
  /** How many servers say that they passed it on. */
  hops: number
}>

export const messageBytesMax = 25_000_000
export const messageLimits = {
  addresses: 500,
  subject: 300,
  text: 50_000,
  files: 100,
  fileName: 200,
} as const
