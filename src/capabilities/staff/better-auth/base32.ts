/** Base 32 of RFC 4648 without padding: the form in which authenticator apps take a secret. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

export function base32(text: string): string {
  let bits = 0
  let held = 0
  let encoded = ''
  for (const byte of Buffer.from(text)) {
    bits = (bits << 8) | byte
    held += 8
    while (held >= 5) {
      held -= 5
      encoded += alphabet.charAt((bits >>> held) & 31)
    }
    bits &= (1 << held) - 1
  }
  return held === 0 ? encoded : encoded + alphabet.charAt((bits << (5 - held)) & 31)
}
