/** What proved a member is forgotten, so that the next sign-in makes new proofs. A part of operations, not one of them. */
import type { Db } from '#platform/db'
import { endSessions } from '../members.ts'

/** Second factors and sessions of a member go; the next sign-in makes new ones. */
export async function forgetProofs(db: Db, member: string): Promise<void> {
  await endSessions(db, member)
  await db.deleteFrom('staff.second_factor').where('member_id', '=', member).execute()
  await db.deleteFrom('staff.passkey').where('member_id', '=', member).execute()
  await db.updateTable('staff.member').set({ two_factor: false }).where('id', '=', member).execute()
}
