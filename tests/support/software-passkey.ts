/** A passkey in software: makes a key for a site and answers its challenges as a device does (WebAuthn 3, 6.1 and 6.5). */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest()

/** Flags of authenticator data: somebody was there; the device checked who; a new key follows. */
const present = 0x01
const verified = 0x04
const keyFollows = 0x40

export function softwarePasskey(origin: string, { verifies = true }: { verifies?: boolean } = {}) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  const flags = present | (verifies ? verified : 0)
  const clientData = (type: string, challenge: string): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const authenticatorData = (more: number, rest = Buffer.alloc(0)): Buffer =>
    Buffer.concat([sha256(new URL(origin).hostname), Buffer.of(flags | more, 0, 0, 0, 0), rest])
  const answer = (response: Record<string, unknown>): string =>
    JSON.stringify({
      id: id.toString('base64url'),
      rawId: id.toString('base64url'),
      type: 'public-key',
      clientExtensionResults: {},
      authenticatorAttachment: 'platform',
      response,
    })
  return {
    create({ challenge }: { challenge: string }): string {
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
      const data = authenticatorData(
        keyFollows,
        Buffer.concat([Buffer.alloc(16), Buffer.of(0, id.length), id, coseKey(x, y)]),
      )
      const attestation = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex'),
        Buffer.of(0x58, data.length),
        data,
      ])
      return answer({
        clientDataJSON: clientData('webauthn.create', challenge).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      })
    },
    get({ challenge }: { challenge: string }): string {
      const client = clientData('webauthn.get', challenge)
      const data = authenticatorData(0)
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      return answer({
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
      })
    },
  }
}

/** A P-256 key as COSE writes it (RFC 9053): kty 2, alg -7, crv 1, x, y. */
const coseKey = (x: string, y: string): Buffer =>
  Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ])
