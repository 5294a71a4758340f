/**
 * Idempotency-Key: a creation that is sent again within a day is answered as the first time, and nothing is made twice. All
 * of it happens in the creation's own transaction, so a key stands for exactly what was committed.
 */

import type { Host } from '#platform/capability'
import { sql, transact } from '#platform/db'
import type { Job } from '#platform/jobs'
import type { Around } from '#platform/operation'
import { nothingPersonal } from '#platform/privacy'
import type { Register } from '#platform/registers'
import './schema.ts'
import { WireRefused } from './wire-refusal.ts'

const keptHours = 24
const keyShape = /^[\x21-\x7e]{1,200}$/

/** Undefined where no key was sent. `sent` is the request as text: method, path and body. */
export function onceBy(key: string | null, register: Register, sent: string): Around | undefined {
  if (key === null) return undefined
  if (!keyShape.test(key)) throw new WireRefused('malformed-header')
  const keyHash = register.vault.blindIndex('idempotency-key', key)
  const request = register.vault.blindIndex('idempotency-request', sent)
  return async ({ db, actor, clock, lastly }, act) => {
    const now = clock.now()
    const since = now.subtract({ hours: keptHours }).toString()
    const actorId = actor.id ?? ''
    // Two statements, because the second must see what the lock's last holder has committed.
    const free = await takeTurn(db, keyHash, actorId)
    if (!free) throw new WireRefused('in-flight')
    const earlier = await db
      .selectFrom('api.idempotency')
      .select(['request', 'answered'])
      .where('actor_id', '=', actorId)
      .where('key_hash', '=', keyHash)
      .where('made_at', '>', since)
      .executeTakeFirst()
    if (earlier !== undefined) {
      if (!earlier.request.equals(request)) throw new WireRefused('key-used-otherwise')
      return earlier.answered
    }
    const made = await act()
    const row = { request, answered: JSON.stringify({ id: idOfMade(made) }), made_at: now.toString() }
    lastly(
      db
        .insertInto('api.idempotency')
        .values({ actor_id: actorId, key_hash: keyHash, ...row } as never)
        .onConflict(on => on.columns(['register_id', 'actor_id', 'key_hash']).doUpdateSet(row as never))
        .execute(),
    )
    return made
  }
}

/** Held until the transaction ends; false while another request with this key is being answered. */
async function takeTurn(db: Parameters<Around>[0]['db'], keyHash: Buffer, actorId: string): Promise<boolean> {
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${actorId} || encode(${keyHash}::bytea, 'hex'), 0)) as free
  `.execute(db)
  return rows[0]?.free === true
}

/** What a creation answers with: its id, or an object that has it. */
export function idOfMade(made: unknown): string {
  const id = typeof made === 'object' && made !== null && 'id' in made ? made.id : made
  if (typeof id !== 'string') throw new Error('What was created did not tell its id.')
  return id
}

/** Lets go of what is older than a day. */
export const sweepIdempotency: Job<Host> = {
  name: 'api.sweep',
  schedule: '17 * * * *',
  async run({ house, register }) {
    const until = house.clock.now().subtract({ hours: keptHours }).toString()
    await transact(house.pool, register.id, async ({ db }) => {
      await db.deleteFrom('api.idempotency').where('made_at', '<=', until).execute()
    })
  },
}

export const apiNothingPersonal = [
  nothingPersonal('api.idempotency', 'keyed hashes of requests and the id of what each made, for a day'),
]
