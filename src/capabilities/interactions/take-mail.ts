/** Mail for the registers of this program: which address is whose, and what becomes of a message. */
import type { Host } from '#platform/capability'
import { type MailTaker, messageBytesMax, readMessage, type Verdict } from '#platform/mail'
import { ask, perform } from '#platform/operation'
import { receiveMessage } from './operations/receive-message.ts'
import { knowsAddress } from './queries/address.ts'
import { readOwnAddress } from './rules/own-address.ts'

type Hosts = () => readonly Host[]

/** A message that so many servers have passed on has gone in a circle (RFC 5321, 6.3, asks for at least 100; a chain is of ten). */
const hopsMax = 50

/** `domain` is that of the program's own addresses: mail for others is not taken. */
export const takeMail = (hosts: Hosts, domain: string): MailTaker => ({
  async knows(recipient, sender) {
    if (sender === '') return 'automatic'
    if (!recipient.toLowerCase().endsWith(`@${domain}`)) return 'unknown'
    return knownAt(hosts, recipient)
  },
  async take(recipients, raw) {
    const message = await readMessage(raw)
    if (message.isAutomatic) return 'automatic'
    if (message.hops > hopsMax) return 'loop'
    const named = new Set(recipients.map(recipient => readOwnAddress(recipient)?.register))
    const concerned = hosts().filter(({ register }) => named.has(register.key))
    for (const { house, caller } of concerned)
      await perform(house, receiveMessage, caller, { message, domain })
    return concerned.length === 0 ? 'unknown' : 'taken'
  },
})

/** The same for one message that a program hands over. */
export async function takeOne(host: Host, address: string, raw: Buffer): Promise<Verdict | 'too-large'> {
  if (raw.length > messageBytesMax) return 'too-large'
  const verdict = await knownAt(() => [host], address)
  if (verdict !== 'taken') return verdict
  const taker = takeMail(() => [host], address.split('@').at(-1)?.toLowerCase() ?? '')
  return taker.take([address], raw)
}

async function knownAt(hosts: Hosts, recipient: string): Promise<Verdict> {
  const read = readOwnAddress(recipient)
  const host = hosts().find(({ register }) => register.key === read?.register)
  if (read === undefined || host === undefined) return 'unknown'
  return ask(host.house, knowsAddress, host.caller, { token: read.token })
}
