/**
 * Which actor a token stood for the last time. It decides nothing: the key is looked up with every call, and an answer is
 * given only if it still is that one. It lets the call's statements travel together with that look.
 */
import type { Actor } from '#platform/auth'
import type { Opening } from '#platform/db'
import { hashToken } from '#platform/ids'

export type KnownKeys = Readonly<{
  find(register: string, token: string): Actor | undefined
  /** Looks up as before, and remembers what was found. */
  remembering(register: string, token: string, lookUp: Opening<Actor>): Opening<Actor>
}>

/** More keys than this in use at once are looked up like new ones. */
const knownMax = 1_000

export function knownKeys(): KnownKeys {
  const known = new Map<string, Actor>()
  // Not the token itself: what lies in memory must open nothing.
  const nameOf = (register: string, token: string): string =>
    `${register} ${hashToken(token).toString('base64url')}`
  return {
    find: (register, token) => known.get(nameOf(register, token)),
    remembering: (register, token, lookUp) => async client => {
      const name = nameOf(register, token)
      try {
        const actor = await lookUp(client)
        known.delete(name)
        known.set(name, actor)
        const [oldest] = known.keys()
        if (known.size > knownMax && oldest !== undefined) known.delete(oldest)
        return actor
      } catch (error) {
        known.delete(name)
        throw error
      }
    },
  }
}
