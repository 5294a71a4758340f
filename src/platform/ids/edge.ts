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
  // 130 bits, of which the first two are 0: five at a time out of four at a time, without numbers too long for a register.
  let text = ''
  let bits = 0
  let held = 2
  for (let i = 0; i < known.length; i += 1) {
    const value = hexValue(known.charCodeAt(i))
    if (value < 0) continue
    bits = ((bits << 4) | value) & 0x1ff
    held += 4
    if (held >= 5) {
      held -= 5
      text += alphabet.charAt((bits >> held) & 31)
    }
  }
  return `${prefix}_${text}`
}

/** Of `0`–`9` and `a`–`f`; -1 for the dashes between them. */
const hexValue = (code: number): number => (code === 45 ? -1 : code <= 57 ? code - 48 : code - 87)

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
