/** The number that a person sees with a fault and tells us on the phone; the log line has the same. */
import { randomInt } from 'node:crypto'

/** Crockford's letters: none is mistaken for another when it is read aloud. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Eight letters as `K7QF-29XM`: random, tells nothing, unlikely to come twice among a million faults. */
export function newReference(): string {
  const text = Array.from({ length: 8 }, () => letters.charAt(randomInt(letters.length))).join('')
  return `${text.slice(0, 4)}-${text.slice(4)}`
}
