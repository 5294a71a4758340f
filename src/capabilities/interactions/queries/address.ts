/** The addresses by which mail comes into the register: shown to its staff, and asked for each message that arrives. */
import { z } from 'zod'
import { hashToken } from '#platform/ids'
import { query } from '#platform/operation'
import { staffAmong } from '../find-correspondents.ts'
import { addressContext } from '../operations/renew-address.ts'
import { keysOf } from '../rules/correspondents.ts'

type Shown = Readonly<{ token: string | null; madeAt: string | null }>

export const getAddress = query({
  name: 'interactions.get-address',
  may: 'interactions:edit',
  for: ['contacts', 'customer-care'],
  takes: z.strictObject({}),
  refuses: [],
  shows: () => [],
  async run({ db, register }): Promise<Shown> {
    const row = await db
      .selectFrom('interactions.mailbox')
      .select(['sealed', 'made_at as madeAt'])
      .orderBy('made_at', 'desc')
      .limit(1)
      .executeTakeFirst()
    const token = row && register.vault.unseal(row.sealed, addressContext)
    return row === undefined || token === undefined
      ? { token: null, madeAt: null }
      : { token, madeAt: row.madeAt }
  },
})

/** Whoever has the secret address may write to it; to the open one only those who work with the register. */
export const knowsAddress = query({
  name: 'interactions.knows-address',
  may: 'mail:receive',
  for: ['contacts', 'customer-care'],
  takes: z.strictObject({ token: z.string().max(64).optional(), sender: z.string().max(400) }),
  refuses: [],
  shows: () => [],
  async run({ db }, { token, sender }) {
    if (token === undefined) {
      const staff = await staffAmong(db, keysOf([sender]))
      return staff.size > 0 ? ('taken' as const) : ('not-allowed' as const)
    }
    const found = await db
      .selectFrom('interactions.mailbox')
      .select('id')
      .where('token_hash', '=', hashToken(token))
      .executeTakeFirst()
    return found === undefined ? ('unknown' as const) : ('taken' as const)
  },
})
