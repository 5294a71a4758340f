/** What an authenticator app shows: the code of a secret at a moment (RFC 6238 with its usual numbers: SHA-1, 30 s, six digits). */
import { createHmac } from 'node:crypto'
import type { Temporal } from '#platform/clock'

const stepSeconds = 30

/** `secret` in base 32 as an app is told it; spaces do not matter. */
export function oneTimeCode(secret: string, at: Temporal.Instant): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at.epochMilliseconds / 1000 / stepSeconds)))
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const number = digest.readUInt32BE((digest.at(-1) ?? 0) & 0xf) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

/** How long the code is still good for. */
export const secondsLeft = (at: Temporal.Instant): number =>
  stepSeconds - (Math.floor(at.epochMilliseconds / 1000) % stepSeconds)

function fromBase32(secret: string): Buffer {
  const bits = [...secret.replaceAll(/[\s=]/g, '').toUpperCase()]
    .map(letter => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
}
