/** Makes the register a new secret address for mail; the old one ends at once. */
import { z } from 'zod'
import { hashToken, newId } from '#platform/ids'
import { operation } from '#platform/operation'
import { newAddressToken } from '../rules/own-address.ts'

/** What is sealed as an address opens as nothing else. */
export const addressContext = 'interactions.mailbox'

export const renewAddress = operation({
  name: 'interactions.renew-address',
  may: 'interactions:address',
  for: ['contacts', 'customer-care'],
  takes: z.strictObject({}),
  refuses: [],
  async run({ db, clock, register, note }) {
    const token = newAddressToken()
    await db.deleteFrom('interactions.mailbox').execute()
    await db
      .insertInto('interactions.mailbox')
      .values({
        id: newId<'mailbox'>(clock),
        token_hash: hashToken(token),
        sealed: register.vault.seal(token, addressContext),
        made_at: clock.now().toString(),
      })
      .execute()
    note('interactions.address-renewed', {})
  },
})
