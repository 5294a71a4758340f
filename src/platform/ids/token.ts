/** Random tokens for links and keys that grant something; only their hash is ever stored. */
import { createHash, randomBytes } from 'node:crypto'

/** `bytes` of randomness (16–64) as base64url, safe in a path. 32 bytes cannot be guessed, so a plain hash is enough at rest. */
export function randomToken(bytes = 32): string {
  if (bytes < 16 || bytes > 64) throw new RangeError('a token has 16 to 64 bytes')
  return randomBytes(bytes).toString('base64url')
}

/** SHA-256 of the token's text, 32 bytes. Fast on purpose: the token is random, not a password that people chose. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest()
