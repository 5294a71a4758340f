/** Who calls the API: the key behind a token, looked up in the transaction of the use itself. */
import type pg from 'pg'
import type { Actor } from '#platform/auth'
import { keyActor } from '#platform/auth'
import { type Clock, systemClock } from '#platform/clock'
import { hashToken } from '#platform/ids'
import { Refused } from '#platform/operation'

type Found = { id: string; uses: string[]; purpose: string }

/** One statement: the key if it is in force, and the day on which it was last used if that is new. */
const statement = `
  with key as (
    select id, uses, purpose, last_used_on from staff.api_key
     where register_id = platform.register_id() and token_hash = $1 and revoked_at is null and expires_at > $2::timestamptz
  ), used as (
    update staff.api_key k set last_used_on = $3::date from key
     where k.register_id = platform.register_id() and k.id = key.id and key.last_used_on is distinct from $3::date
  )
  select id, uses, purpose from key`

/** For `Caller.actor`. Throws `Refused('not-signed-in')` when no key in force has this token. */
export const keyActorFrom =
  (token: string, clock: Clock = systemClock) =>
  async (client: pg.PoolClient): Promise<Actor> => {
    const { rows } = await client.query<Found>({
      name: 'staff.key-actor',
      text: statement,
      values: [hashToken(token), clock.now().toString(), clock.today().toString()],
    })
    const [key] = rows
    if (key === undefined) throw new Refused('not-signed-in')
    return keyActor(key.id, key.uses, key.purpose)
  }
