/**
 * Counts failures in the database, where every process sees them: ten in a quarter of an hour close a name for a quarter of
 * an hour. What is counted is a keyed hash of what was typed, so a name that nobody has behaves like one that somebody has.
 */
import { type Clock, Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { sql } from '#platform/db'
import type { Register } from '#platform/registers'

type Ground = Readonly<{ db: Db; clock: Clock; register: Register }>

/** What is tried, and how often it may fail within the window. */
export type Tried = Readonly<{
  kind: 'sign-in' | 'sign-in-address' | 'new-password' | 'password'
  value: string
  max: number
}>

const windowMinutes = 15

export const bySignIn = (email: string): Tried => ({ kind: 'sign-in', value: email, max: 10 })
/** Many may share an office's address, so it bears more than a name does. */
export const byAddress = (address: string): Tried => ({ kind: 'sign-in-address', value: address, max: 100 })
export const byMember = (member: string): Tried => ({ kind: 'password', value: member, max: 10 })
export const byNewPassword = (email: string): Tried => ({ kind: 'new-password', value: email, max: 3 })

export async function isLocked({ db, clock, register }: Ground, tried: Tried): Promise<boolean> {
  const found = await db
    .selectFrom('staff.attempt')
    .select('locked_until')
    .where('key', '=', keyOf(register, tried))
    .executeTakeFirst()
  const until = found?.locked_until
  return until != null && Temporal.Instant.compare(Temporal.Instant.from(until), clock.now()) > 0
}

/** Counts one more; the one that fills the measure locks. Returns whether it did. */
export async function countFailure({ db, clock, register }: Ground, tried: Tried): Promise<boolean> {
  const now = clock.now()
  const opened = now.subtract({ minutes: windowMinutes }).toString()
  const until = now.add({ minutes: windowMinutes }).toString()
  const { rows } = await sql<{ locked: boolean }>`
    insert into staff.attempt as a (key, failures, since)
    values (${keyOf(register, tried)}, 1, ${now.toString()})
    on conflict (register_id, key) do update set
      failures = case when a.since < ${opened}::timestamptz then 1 else a.failures + 1 end,
      since = case when a.since < ${opened}::timestamptz then excluded.since else a.since end,
      locked_until = case when a.since >= ${opened}::timestamptz and a.failures + 1 >= ${tried.max} then ${until}::timestamptz end
    returning locked_until is not null as locked`.execute(db)
  return rows[0]?.locked ?? false
}

export async function forgetFailures({ db, register }: Omit<Ground, 'clock'>, tried: Tried): Promise<void> {
  await db.deleteFrom('staff.attempt').where('key', '=', keyOf(register, tried)).execute()
}

/**
 * A one-time code counts once (RFC 6238, 5.2), though it would fit for a minute more. False when it was given before.
 */
export async function claimCode(
  { db, clock, register }: Ground,
  given: Readonly<{ member: string; code: string }>,
): Promise<boolean> {
  const { rows } = await sql<{ key: Buffer }>`
    insert into staff.attempt as a (key, failures, since)
    values (${register.vault.blindIndex('staff.code', `${given.member} ${given.code}`)}, 0, ${clock.now().toString()})
    on conflict (register_id, key) do update set since = excluded.since
      where a.since < ${clock.now().subtract({ minutes: codeMinutes }).toString()}::timestamptz
    returning key`.execute(db)
  return rows.length === 1
}

/** Longer than any code is accepted, shorter than one comes again by chance. */
const codeMinutes = 3

const keyOf = (register: Register, { kind, value }: Tried): Buffer =>
  register.vault.blindIndex(`staff.${kind}`, value)
