/** Keys for programs: each bound to named uses and to one purpose, shown once, in force for a time. */
import { z } from 'zod'
import { hashToken, newId, randomToken } from '#platform/ids'
import { operation, purposesOf } from '#platform/operation'

/** The longest that a key lives: a key that nobody renews is one that nobody looks after. */
export const keyDaysMax = 366

/** Returns the key's text, which is told now and never again. */
export const createKey = operation({
  name: 'staff.create-key',
  may: 'staff:administer',
  for: 'access-control',
  takes: z.strictObject({
    name: z.string().trim().min(1).max(100),
    purpose: z.string().max(80),
    uses: z.array(z.string().max(80)).min(1).max(100),
    days: z.number().int().min(1).max(keyDaysMax).default(keyDaysMax),
  }),
  refuses: [],
  async run({ db, clock, actor, register, uses: known, refuse, note }, { name, purpose, uses, days }) {
    if (register.definition.purposes[purpose] === undefined)
      return refuse('invalid-input', { problems: [{ field: 'purpose', problem: 'no-such-purpose' }] })
    const wrong = [...new Set(uses)].flatMap(wanted => {
      const use = known.find(({ name }) => name === wanted)
      // What opens to everybody is how people come in; a program has no business there.
      if (use === undefined || use.may === 'everybody' || use.may === 'account:own') return ['no-such-use']
      return purposesOf(use).includes(purpose) ? [] : ['use-serves-not-purpose']
    })
    const [problem] = wrong
    if (problem !== undefined) return refuse('invalid-input', { problems: [{ field: 'uses', problem }] })
    const id = newId(clock)
    const token = `sel_${randomToken()}`
    const now = clock.now()
    await db
      .insertInto('staff.api_key')
      .values({
        id,
        name,
        token_hash: hashToken(token),
        purpose,
        uses: [...new Set(uses)],
        made_by: actor.kind === 'staff' ? actor.id : null,
        made_at: now.toString(),
        expires_at: now.add({ hours: days * 24 }).toString(),
      })
      .execute()
    note('staff.key-created', { key: id, purpose, uses })
    return { id, token }
  },
})

export const revokeKey = operation({
  name: 'staff.revoke-key',
  may: 'staff:administer',
  for: 'access-control',
  takes: z.strictObject({ key: z.uuid() }),
  refuses: ['not-found'],
  async run({ db, clock, refuse, note }, { key }) {
    const revoked = await db
      .updateTable('staff.api_key')
      .set({ revoked_at: clock.now().toString() })
      .where('id', '=', key)
      .where('revoked_at', 'is', null)
      .executeTakeFirst()
    if (revoked.numUpdatedRows === 0n) return refuse('not-found')
    note('staff.key-revoked', { key })
  },
})
