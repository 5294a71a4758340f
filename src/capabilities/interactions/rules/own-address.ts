/**
 * The addresses of a register: `register@domain` for its staff, and `register+secret@domain` for whoever was given it. The
 * secret is all that lets a stranger's message in, so it can't be guessed, and can be renewed.
 */
import { randomToken } from '#platform/ids'

export type OwnAddress = Readonly<{ register: string; token: string | undefined }>

/** Letters and digits of one case, because mail servers on the way may change the case. */
export const newAddressToken = (): string => Buffer.from(randomToken(16), 'base64url').toString('hex')

/** Reads the part before the @. Undefined for what can be nobody's here. */
export function readOwnAddress(address: string): OwnAddress | undefined {
  const [, register, token] =
    /^([a-z0-9-]{1,40})(?:\+([0-9a-f]{32}))?@[a-z0-9.-]{1,253}$/.exec(address.toLowerCase()) ?? []
  return register === undefined ? undefined : { register, token }
}

export const ownAddress = (register: string, token: string | undefined, domain: string): string =>
  `${register}${token === undefined ? '' : `+${token}`}@${domain}`
