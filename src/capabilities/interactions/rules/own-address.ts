/**
 * The address of a register: `register+secret@domain`, for whoever was given it. What a message says of its sender anybody can
 * write, so the secret is all that lets one in: it can't be guessed, and can be renewed.
 */
import { randomToken } from '#platform/ids'

export type OwnAddress = Readonly<{ register: string; token: string }>

/** Letters and digits of one case, because mail servers on the way may change the case. */
export const newAddressToken = (): string => Buffer.from(randomToken(16), 'base64url').toString('hex')

/** Reads the part before the @. Undefined for what can be nobody's here. */
export function readOwnAddress(address: string): OwnAddress | undefined {
  const [, register, token] =
    /^([a-z0-9-]{1,40})\+([0-9a-f]{32})@[a-z0-9.-]{1,253}$/.exec(address.toLowerCase()) ?? []
  return register === undefined || token === undefined ? undefined : { register, token }
}

export const ownAddress = (register: string, token: string, domain: string): string =>
  `${register}+${token}@${domain}`
