/**
 * Row ids: UUID version 7 (RFC 9562), so that new rows land at the end of an index and ids sort by birth.
 * An id is a name, never a permission: it may be guessed from its neighbours, so nothing is granted for knowing one.
 */
import { randomUUID } from 'node:crypto'
import type { Clock } from '#platform/clock'

declare const idOf: unique symbol

/** A UUID in lower case with dashes, marked with what it names so that one kind cannot be passed for another. */
export type Id<Of extends string> = string & { readonly [idOf]: Of }

type Last = { ms: number; count: number }

const countMax = 0xfff
/** A clock set back this little keeps its order; one set back further is believed, else ids would live in the future. */
const keepsOrderMs = 10_000
/** Per clock, so that a test's clock in the year 2040 does not push the ids of the next test there. */
const lastOf = new WeakMap<Clock, Last>()

/** A new id, greater than every id made before it in this process by the same clock. */
export function newId<Of extends string>(clock: Clock): Id<Of> {
  // Node draws randomness for many UUIDs at once; the last 62 bits and their variant are taken as they come.
  const random = randomUUID()
  const { ms, count } = nextOf(clock, Number.parseInt(random.slice(0, 8), 16) & 0x7ff)
  const time = ms.toString(16).padStart(12, '0')
  const within = count.toString(16).padStart(3, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${within}-${random.slice(19)}` as Id<Of>
}

/** A UUID of any version from outside, in lower case; undefined for anything else. Never throws. */
export function readId<Of extends string>(text: unknown): Id<Of> | undefined {
  if (typeof text !== 'string' || text.length !== 36) return undefined
  return uuid.test(text) ? (text.toLowerCase() as Id<Of>) : undefined
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The 12 bits after the time count within a millisecond, from a random start (RFC 9562, 6.2 method 1). */
function nextOf(clock: Clock, seed: number): Last {
  const now = clock.now().epochMilliseconds
  const last = lastOf.get(clock)
  const next =
    last === undefined || now > last.ms || last.ms - now > keepsOrderMs
      ? { ms: now, count: seed }
      : last.count < countMax
        ? { ms: last.ms, count: last.count + 1 }
        : { ms: last.ms + 1, count: seed }
  lastOf.set(clock, next)
  return next
}
