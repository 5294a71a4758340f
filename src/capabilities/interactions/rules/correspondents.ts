/**
 * Whom a message concerns, by its addresses alone: nobody is guessed at, and nobody is made up of an address (the register
 * holds no name that nobody told it). The register's own addresses and its staff are not among them.
 */
import { readEmail } from '#platform/formats'
import { forwardedAddresses } from './forwarded.ts'

type Header = Readonly<{ from: readonly string[]; to: readonly string[] }>
/** `enclosed` is the header of a message that came along as a file. */
export type Addressed = Header & Readonly<{ text: string; enclosed?: Header | undefined }>

export type Known = Readonly<{
  /** An address by which mail comes into this program. */
  isOwn(key: string): boolean
  /** Somebody who signs in to the register. */
  isStaff(key: string): boolean
}>

export type Correspondents = Readonly<{
  /** In the form that addresses are compared by; those who wrote first. */
  keys: readonly string[]
  direction: 'in' | 'out'
}>

/**
 * In the message's own header, whoever is neither staff nor ourselves. Where there is no such address, a member of the staff
 * has passed the message on: then those of the message that came along, or of the
 * header that stands first in its text.
 */
export function correspondentsOf(message: Addressed, known: Known): Correspondents {
  const own = others(message, known)
  if (own.keys.length > 0) return own
  const passedOn = message.enclosed ?? forwardedAddresses(message.text)
  return passedOn === undefined ? own : others(passedOn, known)
}

function others({ from, to }: Pick<Addressed, 'from' | 'to'>, { isOwn, isStaff }: Known): Correspondents {
  const senders = keysOf(from)
  const keys = [...new Set([...senders, ...keysOf(to)])].filter(key => !isOwn(key) && !isStaff(key))
  return { keys, direction: senders.some(isStaff) ? 'out' : 'in' }
}

/** What is no address tells of nobody. */
export const keysOf = (addresses: readonly string[]): readonly string[] =>
  addresses.flatMap(address => {
    const read = readEmail(address)
    return read.ok ? [read.value.key] : []
  })
