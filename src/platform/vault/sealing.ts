/**
 * AES-256-GCM with a bound context: a sealed value opens only where it was sealed. Format: version byte, 12 bytes of
 * nonce, 16 bytes of tag, ciphertext.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

const version = 1
const nonceBytes = 12
const tagBytes = 16
export const keyBytes = 32

export function seal(key: Uint8Array | KeyObject, plain: Uint8Array, context: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(context))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), sealed])
}

/** Undefined when the key is another, the context is another, or a byte was changed. */
export function unseal(key: Uint8Array | KeyObject, sealed: Uint8Array, context: string): Buffer | undefined {
  if (sealed.length < 1 + nonceBytes + tagBytes || sealed[0] !== version) return undefined
  const nonce = sealed.subarray(1, 1 + nonceBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce)
  decipher.setAAD(Buffer.from(context))
  decipher.setAuthTag(sealed.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(1 + nonceBytes + tagBytes)), decipher.final()])
  } catch {
    return undefined
  }
}

export const newKey = (): Buffer => randomBytes(keyBytes)

/** A key for one use, so that no key serves two (RFC 5869). */
export const deriveKey = (key: Uint8Array, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, new Uint8Array(), use, keyBytes))

/** What finds a sealed value by exact match without opening it: a keyed hash, useless without the register's key. */
export const blindIndex = (key: Uint8Array | KeyObject, value: string): Buffer =>
  createHmac('sha256', key).update(value).digest()
