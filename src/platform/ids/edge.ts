/**
 * An id as the outside sees it: `per_` and the 128 bits in Crockford's base 32, 26 characters.
 * The prefix says what the id names, so that an organisation's id pasted where a person's belongs is refused at the door.
 */
import { type Id, readId } from './id.ts'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const length = 26
const prefixShape = /^[a-z]{2,8}$/

/** Throws on what is not a UUID or not a prefix: both come from our own code. */
export function toEdge(prefix: string, id: string): string {
  const known = readId(id)
  if (known === undefined || !prefixShape.test(prefix))
    throw new TypeError('an edge id needs a prefix of 2–8 letters and a UUID')
  let bits = BigInt(`0x${known.replaceAll('-', '')}`)
  let text = ''
  for (let i = 0; i < length; i += 1) {
    text = alphabet.charAt(Number(bits & 31n)) + text
    bits >>= 5n
  }
  return `${prefix}_${text}`
}

/**
 * The id behind an edge form with this prefix, else undefined. Never throws. One id has one form, in lower case: look-alike
 * letters are not mended, so that a page has one address.
 */
export function fromEdge<Of extends string>(prefix: string, text: unknown): Id<Of> | undefined {
  if (typeof text !== 'string' || text.length !== prefix.length + 1 + length) return undefined
  if (!text.startsWith(`${prefix}_`)) return undefined
  let bits = 0n
  for (const char of text.slice(prefix.length + 1)) {
    const value = alphabet.indexOf(char)
    if (value < 0) return undefined
    bits = (bits << 5n) | BigInt(value)
  }
  if (bits >> 128n !== 0n) return undefined
  const hex = bits.toString(16).padStart(32, '0')
  return readId(
    `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`,
  )
}
