/** Recovery codes as people can copy them from paper: no letter that looks like a digit, no case; ten signs, 49 bits. */
import { randomInt } from 'node:crypto'

const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'
const half = 5
const count = 10

export const makeRecoveryCodes = (): string[] =>
  Array.from({ length: count }, () =>
    grouped(Array.from({ length: 2 * half }, () => alphabet.charAt(randomInt(alphabet.length))).join('')),
  )

/** A typed code in the one form that is stored, however it was spaced. */
export const readRecoveryCode = (typed: string): string =>
  grouped(typed.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))

const grouped = (signs: string): string => `${signs.slice(0, half)}-${signs.slice(half)}`
