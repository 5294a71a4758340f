/** The address by which mail comes into the register: shown to its staff, and asked for each message that arrives. */
import { z } from 'zod'
import { hashToken } from '#platform/ids'
import { query } from '#platform/operation'
import { addressContext } from '../operations/renew-address.ts'

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

/** Whoever has the address may write to it. */
export const knowsAddress = query({
  name: 'interactions.knows-address',
  may: 'mail:receive',
  for: ['contacts', 'customer-care'],
  takes: z.strictObject({ token: z.string().max(64) }),
  refuses: [],
  shows: () => [],
  async run({ db }, { token }) {
    const found = await db
      .selectFrom('interactions.mailbox')
      .select('id')
      .where('token_hash', '=', hashToken(token))
      .executeTakeFirst()
    return found === undefined ? ('unknown' as const) : ('taken' as const)
  },
})
