/** E-mail addresses, as far as their text tells: whether a mailbox stands behind one, only a letter to it can tell. */
import { domainToASCII } from 'node:url'
import { type Checked, right, wrong } from './checked.ts'

export type EmailAddress = Readonly<{
  /** To write to: the local part as it was typed, the domain in lower case. */
  address: string
  /** To compare by: no provider in use tells Aino@ and aino@ apart, though RFC 5321 (2.4) would let it. */
  key: string
}>

export type EmailProblem = 'too-long' | 'no-at' | 'local-part' | 'domain'

/** RFC 5321, 4.5.3.1: 64 octets before the @, and a path of 256 with its brackets. */
const addressMax = 254
const localMax = 64
/** RFC 5322's dot-atom. Quoted local parts are allowed by it and met nowhere; a letter outside ASCII needs SMTPUTF8. */
const localShape = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const domainShape = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/

export function readEmail(typed: string): Checked<EmailAddress, EmailProblem> {
  if (typed.length > addressMax + 50) return wrong('too-long')
  const text = typed.normalize('NFC').trim()
  const at = text.lastIndexOf('@')
  if (at < 0) return wrong('no-at')
  const local = text.slice(0, at)
  const domain = text.slice(at + 1).toLowerCase()
  if (local.length > localMax || !localShape.test(local)) return wrong('local-part')
  const ascii = asciiOf(domain)
  if (!domainShape.test(ascii)) return wrong('domain')
  if (local.length + 1 + ascii.length > addressMax) return wrong('too-long')
  return right({ address: `${local}@${domain}`, key: `${local.toLowerCase()}@${ascii}` })
}

/** A label that the name system might read as letters other than these. */
const encoded = /(?:^|\.)xn--/

/** A domain with ä in it as the name system knows it (`xn--…`); what a URL parser would mend in silence is not mended here. */
const asciiOf = (domain: string): string =>
  domainShape.test(domain) && !encoded.test(domain)
    ? domain
    : /^[\p{L}\p{M}\p{N}.-]+$/u.test(domain)
      ? domainToASCII(domain)
      : ''
