/**
 * How better-auth's values become rows of ours. Three things are ours to add: its moments are the machine's, ours the
 * house's clock; a session's token stands in the table as a hash; what a challenge remembers is sealed.
 */
import type { Clock } from '#platform/clock'
import { fromDate, systemClock, Temporal, toDate } from '#platform/clock'
import { hashToken } from '#platform/ids'
import type { RegisterVault } from '#platform/vault'

type Field = Readonly<{ model: string; field: string; type: unknown }>

export type Translation = Readonly<{
  toRow(value: unknown, field: Field): unknown
  fromRow(value: unknown, field: Field): unknown
}>

/** A translation lives as long as one transaction: it remembers the plain tokens that it hashed, for the cookie to be set. */
export function translation(clock: Clock, vault: RegisterVault): Translation {
  const ahead = systemClock.now().until(clock.now())
  const plainTokens = new Map<string, string>()
  return {
    toRow(value, { model, field, type }) {
      if (value === null || value === undefined) return value
      if (type === 'date')
        return fromDate(value as Parameters<typeof fromDate>[0])
          .add(ahead)
          .toString()
      if (model === 'session' && field === 'token') return hashed(String(value), plainTokens)
      if (model === 'challenge' && field === 'value')
        return vault.seal(String(value), challengeContext).toString('base64')
      if (model === 'session' && field === 'agent') return String(value).slice(0, 500)
      return value
    },
    fromRow(value, { model, field, type }) {
      if (value === null || value === undefined) return value
      if (type === 'date') return toDate(Temporal.Instant.from(String(value)).subtract(ahead))
      if (model === 'session' && field === 'token') return plainTokens.get(String(value)) ?? value
      if (model === 'challenge' && field === 'value')
        return vault.unseal(Buffer.from(String(value), 'base64'), challengeContext)
      return typeof value === 'bigint' ? Number(value) : value
    },
  }
}

/** What stands in the table instead of the token that the browser holds. */
export const tokenAtRest = (token: string): string => hashToken(token).toString('base64url')

const challengeContext = 'staff.challenge.value'

function hashed(token: string, plainTokens: Map<string, string>): string {
  const atRest = tokenAtRest(token)
  plainTokens.set(atRest, token)
  return atRest
}
