/**
 * One-time links: for the first administrator, for an invitation, for a new password. Only the hash of the token is kept; it
 * opens once, until its hour, and a newer link of the kind replaces it.
 */
import type { Clock, Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { hashToken, newId, randomToken } from '#platform/ids'
import { linkHours } from './rules.ts'
import type { LinkOpens, LinkRow } from './schema.ts'

type Making = Readonly<{ db: Db; clock: Clock }>
type Wanted = Readonly<{ opens: LinkOpens; member: string | null }>

/** The token, which is told now and never again. */
export async function makeLink({ db, clock }: Making, { opens, member }: Wanted): Promise<string> {
  await dropLinks(db, { opens, member })
  const token = randomToken()
  const now = clock.now()
  await db
    .insertInto('staff.link')
    .values({
      id: newId(clock),
      opens,
      member_id: member,
      token_hash: hashToken(token),
      made_at: now.toString(),
      expires_at: now.add({ hours: linkHours[opens] }).toString(),
    })
    .execute()
  return token
}

/** The link behind a token, if it is of one of these kinds and still opens. */
export const findLink = async (
  db: Db,
  now: Temporal.Instant,
  token: string,
  opens: readonly LinkOpens[],
): Promise<Pick<LinkRow, 'id' | 'opens' | 'member_id'> | undefined> =>
  db
    .selectFrom('staff.link')
    .select(['id', 'opens', 'member_id'])
    .where('token_hash', '=', hashToken(token))
    .where('opens', 'in', opens)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.toString())
    .executeTakeFirst()

/** Claims the link; false when another request was quicker. */
export async function useLink(db: Db, now: Temporal.Instant, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('staff.link')
    .set({ used_at: now.toString() })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Unused links of a kind stop opening. */
export async function dropLinks(db: Db, { opens, member }: Wanted): Promise<void> {
  await db
    .deleteFrom('staff.link')
    .where('opens', '=', opens)
    .where('member_id', member === null ? 'is' : '=', member)
    .where('used_at', 'is', null)
    .execute()
}
